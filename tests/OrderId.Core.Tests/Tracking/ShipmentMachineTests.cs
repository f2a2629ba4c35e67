using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The machine of shipments, over all pairs, against the published table typed here once more.</summary>
public class ShipmentMachineTests
{
    // N normal, C correction, - not allowed, R "delivered" on the way back: becomes Returned.
    private const string Table = """
        from       LC  IT  CH OFD AFP  EX DEL RTN RTD LST DST CAN
        Unknown     N   N   N   N   N   N   N   N   N   N   N   N
        LC          N   N   N   N   N   N   N   N   N   N   -   N
        IT          -   N   N   N   N   N   N   N   N   N   N   N
        CH          -   N   N   N   N   N   N   N   N   N   N   N
        OFD         -   N   C   N   N   N   N   N   C   N   N   -
        AFP         -   N   -   N   N   N   N   N   N   N   N   -
        EX          -   N   N   N   N   N   N   N   N   N   N   N
        DEL         -   C   -   C   C   C   N   N   N   C   -   -
        RTN         -   C   N   C   N   N   R   N   N   N   N   -
        RTD         -   C   -   -   -   C   R   C   N   -   -   -
        LST         -   N   N   N   N   N   N   N   N   N   N   -
        DST         -   C   -   -   -   C   C   -   -   -   N   -
        CAN         -   C   -   C   -   C   C   -   -   -   -   N
        """;

    private static readonly Dictionary<string, ShipmentStatus> Short = new()
    {
        ["Unknown"] = ShipmentStatus.Unknown,
        ["LC"] = ShipmentStatus.LabelCreated,
        ["IT"] = ShipmentStatus.InTransit,
        ["CH"] = ShipmentStatus.CustomsHold,
        ["OFD"] = ShipmentStatus.OutForDelivery,
        ["AFP"] = ShipmentStatus.AvailableForPickup,
        ["EX"] = ShipmentStatus.Exception,
        ["DEL"] = ShipmentStatus.Delivered,
        ["RTN"] = ShipmentStatus.Returning,
        ["RTD"] = ShipmentStatus.Returned,
        ["LST"] = ShipmentStatus.Lost,
        ["DST"] = ShipmentStatus.Destroyed,
        ["CAN"] = ShipmentStatus.Cancelled,
    };

    /// <summary>Every pair whose second status has a column: 13 rows of 12.</summary>
    public static IEnumerable<(ShipmentStatus From, ShipmentStatus To, char Cell)> Cells
    {
        get
        {
            string[][] rows = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
            foreach (string[] row in rows.Skip(1))
            {
                for (int i = 1; i < row.Length; i++)
                {
                    yield return (Short[row[0]], Short[rows[0][i]], row[i][0]);
                }
            }
        }
    }

    [Fact]
    public void Table_Has13RowsOf12()
    {
        Assert.Equal(13 * 12, Cells.Count());
        Assert.Equal(13 * 12, Cells.Select(cell => (cell.From, cell.To)).Distinct().Count());
    }

    [Fact]
    public void Classify_EveryPair_IsAsInTheTable()
    {
        foreach ((ShipmentStatus from, ShipmentStatus to, char cell) in Cells)
        {
            MoveKind expected = cell switch
            {
                _ when from == to => MoveKind.Same,
                'N' => MoveKind.Normal,
                'C' => MoveKind.Correction,
                'R' => from == ShipmentStatus.Returned ? MoveKind.Same : MoveKind.Normal,
                _ => MoveKind.NotAllowed,
            };
            Assert.True(expected == StatusMachines.Shipment.Classify(from, to), $"{from} to {to}");
        }
    }

    [Fact]
    public void Move_EveryPair_IsAsInTheTable()
    {
        foreach ((ShipmentStatus from, ShipmentStatus to, char cell) in Cells)
        {
            Assert.Equal(cell != '-', StatusMachines.Shipment.CanMove(from, to));
            if (cell == '-')
            {
                var exception = Assert.Throws<InvalidStatusMoveException<ShipmentStatus>>(() => StatusMachines.Shipment.Move(from, to));
                Assert.Equal((from, to), (exception.From, exception.To));
                Assert.Equal(StatusMachines.Shipment.GetAllowed(from), exception.Allowed);
            }
            else
            {
                Assert.Equal(cell == 'R' ? ShipmentStatus.Returned : to, StatusMachines.Shipment.Move(from, to));
            }
        }
    }

    [Fact]
    public void Allowed_EveryStatus_IsTheRowOfTheTable()
    {
        foreach (IGrouping<ShipmentStatus, (ShipmentStatus From, ShipmentStatus To, char Cell)> row in Cells.GroupBy(cell => cell.From))
        {
            IEnumerable<ShipmentStatus> expected = row.Where(cell => cell.Cell != '-').Select(cell => cell.To);
            Assert.Equal(
                row.Key == ShipmentStatus.Unknown ? expected.Prepend(row.Key) : expected, StatusMachines.Shipment.GetAllowed(row.Key));
        }
    }

    [Fact]
    public void Move_ToUnknown_IsNeverAllowed()
    {
        foreach (ShipmentStatus from in StatusMachines.Shipment.Statuses.Where(status => status != ShipmentStatus.Unknown))
        {
            Assert.Equal(MoveKind.NotAllowed, StatusMachines.Shipment.Classify(from, ShipmentStatus.Unknown));
        }
    }

    [Fact]
    public void IsTerminal_IsReturnedDestroyedAndCancelled_AndNothingNormalLeavesThem()
    {
        ShipmentStatus[] terminal = StatusMachines.Shipment.Statuses.Where(StatusMachines.Shipment.IsTerminal).ToArray();

        Assert.Equal([ShipmentStatus.Returned, ShipmentStatus.Destroyed, ShipmentStatus.Cancelled], terminal);
        Assert.Equal(terminal, StatusMachines.Shipment.Statuses.Where(status => status.IsTerminal()));
        Assert.All(
            terminal, from => Assert.All(
                StatusMachines.Shipment.Statuses, to => Assert.NotEqual(MoveKind.Normal, StatusMachines.Shipment.Classify(from, to))));
    }

    [Fact]
    public void IsProblem_IsExceptionCustomsHoldLostAndDestroyed() => Assert.Equal(
        [ShipmentStatus.CustomsHold, ShipmentStatus.Exception, ShipmentStatus.Lost, ShipmentStatus.Destroyed],
        StatusMachines.Shipment.Statuses.Where(status => status.IsProblem()));

    [Fact]
    public void Apply_EveryPairOfEvents_MovesAsInTheTable()
    {
        foreach ((ShipmentStatus from, ShipmentStatus to, char cell) in Cells.Where(cell => cell.From != ShipmentStatus.Unknown))
        {
            TrackedShipment shipment = TrackedShipment.Create("SAMPLE").Apply(Scans.At(1, from)).Apply(Scans.At(9, to));

            Assert.Equal(cell switch { '-' => from, 'R' => ShipmentStatus.Returned, _ => to }, shipment.Status);
            Assert.Equal(cell == 'C', shipment.IsCorrected);
            Assert.Equal(
                cell switch
                {
                    'C' => TrackingOutcome.Correction,
                    '-' => to == ShipmentStatus.LabelCreated ? TrackingOutcome.Superseded : TrackingOutcome.NotAllowed,
                    _ => shipment.Outcomes()[1] == TrackingOutcome.Duplicate ? TrackingOutcome.Duplicate : TrackingOutcome.Applied,
                },
                shipment.Outcomes()[1]);
        }
    }

    [Fact]
    public void Apply_CorrectionOfTheSameInstant_IsSuperseded()
    {
        foreach ((ShipmentStatus from, ShipmentStatus to, char _) in Cells.Where(cell => cell.Cell == 'C'))
        {
            TrackedShipment shipment = TrackedShipment.Create("SAMPLE").Apply([Scans.At(1, from), Scans.At(1, to)]);

            Assert.False(shipment.IsCorrected, $"{from} to {to}");
        }
    }

    [Fact]
    public void Apply_UnknownAndLabelCreated_NeverMoveTheStatus()
    {
        foreach (ShipmentStatus from in StatusMachines.Shipment.Statuses.Where(status => status > ShipmentStatus.LabelCreated))
        {
            TrackedShipment shipment = TrackedShipment.Create("SAMPLE")
                .Apply([Scans.At(1, from), Scans.At(2, ShipmentStatus.Unknown), Scans.At(3, ShipmentStatus.LabelCreated)]);

            Assert.Equal(from, shipment.Status);
            Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Ignored, TrackingOutcome.Superseded], shipment.Outcomes());
        }
    }

    [Fact]
    public void MoveAndCheck_AllocateNothing()
    {
        (ShipmentStatus From, ShipmentStatus To)[] allowed = Cells.Where(cell => cell.Cell != '-').Select(cell => (cell.From, cell.To))
            .ToArray();
        Walk(allowed);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int steps = Walk(allowed);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(allowed.Length, steps);
        Assert.Equal(before, after);
    }

    private static int Walk((ShipmentStatus From, ShipmentStatus To)[] moves)
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int steps = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in moves)
        {
            steps += machine.CanMove(from, to) && machine.Classify(from, to) != MoveKind.NotAllowed
                && machine.Move(from, to) != ShipmentStatus.Unknown
                ? 1
                : 0;
        }

        return steps;
    }
}
