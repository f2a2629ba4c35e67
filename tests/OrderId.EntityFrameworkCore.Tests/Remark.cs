namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>An owned type in a document.</summary>
internal sealed class Remark
{
    public OrderId About { get; set; }

    public OrderId? Instead { get; set; }
}
