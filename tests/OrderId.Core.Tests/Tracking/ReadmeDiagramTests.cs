using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The README's diagrams are those of the tables.</summary>
public class ReadmeDiagramTests
{
    [Fact]
    public void EveryDiagram_IsDrawnFromTheTable()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");
        string[] diagrams = readme.Split("```mermaid\n").Skip(1).Select(part => part.Split("```")[0]).ToArray();

        Assert.Equal([StatusMachines.Shipment.ToMermaid(), StatusMachines.Order.ToMermaid()], diagrams);
    }
}
