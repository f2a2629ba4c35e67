namespace System;

/// <summary>Provides the static throw helpers that exception types have on newer frameworks.</summary>
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
