using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The machine of orders, over all pairs, against its table typed here once more.</summary>
public class OrderMachineTests
{
    // From each status, in the order of the enumeration: N normal, C correction, - not allowed, = stays.
    private const string Table = """
        =NNNNNNN-NNNN
        N=NNCCCC-CCNN
        -N=NNNNN-NNNN
        -NC=NNNN-NNNN
        --CC=NNNCNNC-
        --CCC=NNCNNC-
        --CCCC=NNNN--
        --CCCCC=NNN--
        ----CCCC=NN--
        ---CCCCCC=N--
        ---CCCCCCC=--
        ----CCCC-CC=-
        NNNNCCCC-CCN=
        """;

    [Fact]
    public void Classify_EveryPair_IsAsInTheTable()
    {
        string[] rows = Table.Split('\n').Select(row => row.Trim()).ToArray();
        OrderStatus[] statuses = Orders.EnumsOf<OrderStatus>();
        Assert.Equal(13, statuses.Length);
        foreach (OrderStatus from in statuses)
        {
            foreach (OrderStatus to in statuses)
            {
                MoveKind expected = rows[(int)from][(int)to] switch
                {
                    'N' => MoveKind.Normal,
                    'C' => MoveKind.Correction,
                    '=' => MoveKind.Same,
                    _ => MoveKind.NotAllowed,
                };
                Assert.True(expected == StatusMachines.Order.Classify(from, to), $"{from} to {to}");
                Assert.Equal(expected != MoveKind.NotAllowed, StatusMachines.Order.CanMove(from, to));
            }
        }
    }

    [Fact]
    public void Move_DeliveredToCancelled_ThrowsWithFromToAndAllowed()
    {
        var exception = Assert.Throws<InvalidStatusMoveException<OrderStatus>>(
            () => StatusMachines.Order.Move(OrderStatus.Delivered, OrderStatus.Cancelled));

        Assert.Equal((OrderStatus.Delivered, OrderStatus.Cancelled), (exception.From, exception.To));
        Assert.Equal(
            [
                OrderStatus.Confirmed, OrderStatus.Processing, OrderStatus.PartiallyShipped, OrderStatus.Shipped,
                OrderStatus.PartiallyDelivered, OrderStatus.Delivered,
                OrderStatus.ReturnRequested, OrderStatus.PartiallyReturned, OrderStatus.Returned,
            ],
            exception.Allowed);
    }

    [Fact]
    public void IsTerminal_IsReturnedAndCancelled_AndNothingNormalLeavesThem()
    {
        Assert.Equal([OrderStatus.Returned, OrderStatus.Cancelled], StatusMachines.Order.Statuses.Where(status => status.IsTerminal()));
        Assert.All(
            StatusMachines.Order.Statuses, to => Assert.NotEqual(MoveKind.Normal, StatusMachines.Order.Classify(OrderStatus.Returned, to)));
        Assert.All(
            StatusMachines.Order.Statuses,
            to => Assert.NotEqual(MoveKind.Normal, StatusMachines.Order.Classify(OrderStatus.Cancelled, to)));
    }

    [Fact]
    public void NoStatus_IsUnreachableByNormalMoves()
    {
        AssertReachable(StatusMachines.Order);
        AssertReachable(StatusMachines.Shipment);
    }

    private static void AssertReachable<TStatus>(StatusMachine<TStatus> machine)
        where TStatus : struct, Enum
    {
        var reached = new HashSet<TStatus> { machine.Initial };
        bool IsNext(TStatus from, TStatus to) => machine.Classify(from, to) == MoveKind.Normal && machine.Move(from, to).Equals(to);
        bool IsNew(TStatus to) => !reached.Contains(to) && reached.Any(from => IsNext(from, to));
        while (machine.Statuses.FirstOrDefault(IsNew) is var next && reached.Add(next))
        {
        }

        Assert.Equal(machine.Statuses.Count, reached.Count);
    }
}
