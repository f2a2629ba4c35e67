using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

public class StatusDiagramTests
{
    private enum Door
    {
        Closed,
        Open,
        Locked,
    }

    [Fact]
    public void ToMermaid_WithoutAnOrdinaryWay_DrawsAllNormalMoves() => Assert.Equal(
        """
        stateDiagram-v2
            direction LR
            [*] --> Closed
            Closed --> Open
            Closed --> Locked
            Open --> Closed
            Locked --> [*]

        """.ReplaceLineEndings("\n"),
        Doors().Build().ToMermaid());

    [Fact]
    public void ToMermaid_OrdinaryWay_DrawsItAloneWithALegend() => Assert.Equal(
        """
        stateDiagram-v2
            direction LR
            [*] --> Closed
            Closed --> Open
            classDef main stroke-width:3px
            class Closed,Open main
            note left of Closed
                Bold border = the ordinary way
            end note

        """.ReplaceLineEndings("\n"),
        Doors().Ordinary(Door.Closed, Door.Open).Build().ToMermaid());

    [Fact]
    public void ToMermaid_Corrections_AreDrawnOnRequest()
    {
        StatusMachine<Door> machine = Doors().Build();

        Assert.DoesNotContain("correction", machine.ToMermaid(new() { AllMoves = true }), StringComparison.Ordinal);
        Assert.Contains("    Locked --> Closed : correction\n", machine.ToMermaid(new() { Corrections = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void ToMermaid_Redirection_HasTheNameThatWasSaid() => Assert.Contains(
        "    Open --> Closed : Locked\n", Doors().Redirect(Door.Open, Door.Locked, Door.Closed).Build()
            .ToMermaid(), StringComparison.Ordinal);

    [Fact]
    public void ToMermaid_VisitedAndCurrent_AreMarkedWithTheWayBetweenThem()
    {
        string text = StatusMachines.Shipment.ToMermaid(new()
        {
            Visited = [ShipmentStatus.LabelCreated, ShipmentStatus.InTransit],
            Current = ShipmentStatus.Lost,
        });

        Assert.Contains("    InTransit --> Lost\n", text, StringComparison.Ordinal);
        Assert.Contains("    class LabelCreated,InTransit visited\n", text, StringComparison.Ordinal);
        Assert.Contains("    class Lost current\n", text, StringComparison.Ordinal);
        Assert.Contains("        Dark fill = current status\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDot_OrdinaryWay_IsBoldFromLeftToRight() => Assert.Equal(
        """
        digraph Door {
            rankdir=LR;
            node [shape=box, style="rounded,filled", fillcolor=white, fontname="Helvetica"];
            edge [fontname="Helvetica", color="#6b7280"];
            start [shape=point];
            start -> "Closed";
            "Closed" [penwidth=3, group=main];
            "Open" [penwidth=3, group=main, fillcolor="#1d4ed8", fontcolor=white];
            "Closed" -> "Open" [penwidth=3, weight=10, color=black];
            label="Bold border = the ordinary way\lDark fill = current status\l"; labeljust=l; fontname="Helvetica"; fontsize=11;
        }

        """.ReplaceLineEndings("\n"),
        Doors().Ordinary(Door.Closed, Door.Open).Build().ToDot(new() { Current = Door.Open }));

    [Fact]
    public void ToDot_AllMovesAndCorrections_HasDashesDoubleBordersAndTheirLegend()
    {
        string text = Doors().Redirect(Door.Open, Door.Locked, Door.Closed).Build().ToDot(new() { AllMoves = true, Corrections = true });

        Assert.Contains("    \"Locked\" [peripheries=2];\n", text, StringComparison.Ordinal);
        Assert.Contains("    \"Locked\" -> \"Closed\" [style=dashed, constraint=false];\n", text, StringComparison.Ordinal);
        Assert.Contains("    \"Open\" -> \"Closed\" [label=\"Locked\"];\n", text, StringComparison.Ordinal);
        Assert.Contains("Dashed arrow = correction", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToMermaid_Shipment_OrdinaryWayHasEightArrows() =>
        Assert.Equal(8, StatusMachines.Shipment.ToMermaid().Split('\n').Count(line => line.Contains("-->", StringComparison.Ordinal)));

    [Fact]
    public void ToMatrix_IsTheTable() => Assert.Equal(
        """
                  1  2  3
        1 Closed  =  N  N
        2 Open    N  =  *
        3 Locked  C  .  =

        N normal, C correction, = the status itself, . not allowed
        * Locked after Open becomes Closed

        """.ReplaceLineEndings("\n"),
        Doors().Redirect(Door.Open, Door.Locked, Door.Closed).Build().ToMatrix());

    [Fact]
    public void ToMarkdownMatrix_IsTheTable() => Assert.Equal(
        """
        | from \ to | Closed | Open | Locked |
        | --- | --- | --- | --- |
        | Closed | = | N | N |
        | Open | N | = | |
        | Locked | C | | = |

        N normal, C correction, = the status itself, a blank cell is not allowed

        """.ReplaceLineEndings("\n"),
        Doors().Build().ToMarkdownMatrix());

    private static StatusMachineBuilder<Door> Doors() => new StatusMachineBuilder<Door>(Door.Closed)
        .Allow(Door.Closed, Door.Open, Door.Locked)
        .Allow(Door.Open, Door.Closed)
        .AllowCorrection(Door.Locked, Door.Closed);
}
