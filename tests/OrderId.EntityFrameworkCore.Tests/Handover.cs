namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>A complex type, in columns or in a document.</summary>
internal sealed class Handover
{
    public OrderId About { get; set; }

    public OrderId? Instead { get; set; }
}
