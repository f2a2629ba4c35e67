namespace OrderIds.Fuzzing;

/// <summary>Says that a law is broken: what a fuzzer takes for a crash.</summary>
internal static class Law
{
    public static void Holds(bool holds, string law)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Broken: " + law);
        }
    }
}
