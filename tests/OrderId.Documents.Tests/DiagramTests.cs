using OrderIds.Tracking;

namespace OrderIds.Documents;

/// <summary>The diagrams and tables of the documents are those of the machines.</summary>
public class DiagramTests
{
    private static readonly string Machines =
        File.ReadAllText(Path.Combine(Repository.Folder!, "src/OrderId.Core/Tracking/Machines/MACHINES.md")).ReplaceLineEndings("\n");

    [Fact]
    public void DiagramOfTheReadme_IsAParcelsOrdinaryWay() =>
        Assert.Equal([StatusMachines.Shipment.ToMermaid()], Readme.Blocks("mermaid").Select(diagram => diagram + "\n"));

    [Fact]
    public void Machines_AreDrawnFromTheTables()
    {
        Assert.Contains("```mermaid\n" + StatusMachines.Shipment.ToMermaid() + "```\n", Machines, StringComparison.Ordinal);
        Assert.Contains("```mermaid\n" + StatusMachines.Order.ToMermaid() + "```\n", Machines, StringComparison.Ordinal);
        Assert.Contains(StatusMachines.Shipment.ToMarkdownMatrix(), Machines, StringComparison.Ordinal);
        Assert.Contains(StatusMachines.Order.ToMarkdownMatrix(), Machines, StringComparison.Ordinal);
    }
}
