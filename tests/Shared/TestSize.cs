namespace OrderIds;

/// <summary>
/// How often tests repeat what they do: a small number of times, or as often as the gate does where the environment variable
/// <c>ORDERID_TEST_SIZE</c> is <c>full</c>.
/// </summary>
internal static class TestSize
{
    public const string Variable = "ORDERID_TEST_SIZE";

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        "full" => true,
        string other => throw new InvalidOperationException(
            $"The environment variable {Variable} is '{other}'. Set it to 'full', or remove it."),
    };

    public static int Of(int small, int full) => IsFull ? full : small;
}
