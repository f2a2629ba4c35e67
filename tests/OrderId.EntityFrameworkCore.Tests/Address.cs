namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>An owned type in columns.</summary>
internal sealed class Address
{
    public OrderId From { get; set; }

    public OrderId? Past { get; set; }
}
