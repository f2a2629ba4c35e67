namespace System;

/// <summary>Gives exceptions the static throw helpers that newer frameworks have.</summary>
internal static class ThrowHelperExtensions
{
    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, object instance)
        {
            if (condition)
            {
                throw new ObjectDisposedException(instance.GetType().FullName);
            }
        }
    }
}
