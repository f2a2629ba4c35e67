namespace MyShop;

public static class StatusExtensions
{
    public static TStatus Defined<TStatus>(this TStatus status)
        where TStatus : struct, Enum =>
        Enum.IsDefined(status) ? status : throw new FormatException($"Expected a name of {typeof(TStatus).Name}, but found {status:D}.");
}
