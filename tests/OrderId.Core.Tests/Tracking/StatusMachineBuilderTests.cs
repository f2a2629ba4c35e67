using System.Reflection;
using System.Reflection.Emit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Machines over enumerations of one's own.</summary>
public class StatusMachineBuilderTests
{
    private enum Door
    {
        Closed,
        Open,
        Locked,
    }

    // Gaps, a negative value and two names for one value.
    private enum Odd : long
    {
        Below = -5,
        Zero = 0,
        Far = long.MaxValue,
        AlsoFar = Far,
    }

    private enum Small : sbyte
    {
        Minus = -1,
        Zero,
        One,
    }

    // No value is its own place in the order.
    private enum FromOne
    {
        First = 1,
        Second,
        Third,
    }

    // Four: a row of the table has no cell to spare.
    private enum Season
    {
        Spring,
        Summer,
        Autumn,
        Winter,
    }

    // Numbers of which all bytes count.
    private enum Wide : short
    {
        One = 1,
        Far = 0x101,
        Below = -0x100,
        Last = 0x201,
    }

    private enum Wider
    {
        One = 1,
        Far = 0x10001,
        Below = -0x10000,
        Last = 0x20001,
    }

    [Fact]
    public void Build_WhatIsNotSaid_IsNotAllowed()
    {
        StatusMachine<Door> machine = Doors().Build();

        Assert.Equal(Door.Closed, machine.Initial);
        Assert.Equal([Door.Closed, Door.Open, Door.Locked], machine.Statuses);
        Assert.Equal(MoveKind.Normal, machine.Classify(Door.Closed, Door.Open));
        Assert.Equal(MoveKind.Correction, machine.Classify(Door.Locked, Door.Closed));
        Assert.Equal(MoveKind.NotAllowed, machine.Classify(Door.Open, Door.Locked));
        Assert.Equal(MoveKind.Same, machine.Classify(Door.Open, Door.Open));
        Assert.Equal([Door.Closed, Door.Open], machine.GetAllowed(Door.Open));
        Assert.Equal([Door.Locked], machine.Statuses.Where(machine.IsTerminal));
    }

    [Fact]
    public void Move_NotAllowed_NamesBothAndWhatIsAllowed()
    {
        var exception = Assert.Throws<InvalidStatusMoveException<Door>>(() => Doors().Build().Move(Door.Open, Door.Locked));

        Assert.Equal((Door.Open, Door.Locked), (exception.From, exception.To));
        Assert.Equal([Door.Closed, Door.Open], exception.Allowed);
        Assert.Equal("Expected a status that may follow Open (Closed, Open), but found Locked.", exception.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void UndefinedValue_FollowsNothing(int value)
    {
        StatusMachine<Door> machine = Doors().Build();
        var undefined = (Door)value;

        Assert.Equal(MoveKind.NotAllowed, machine.Classify(undefined, undefined));
        Assert.All(machine.Statuses, status => Assert.False(machine.CanMove(status, undefined)));
        Assert.All(machine.Statuses, status => Assert.False(machine.CanMove(undefined, status)));
        Assert.Empty(machine.GetAllowed(undefined));
        Assert.True(machine.IsTerminal(undefined));
        Assert.Equal(
            $"Expected no move from {value}, which nothing may follow, but found Open.",
            Assert.Throws<InvalidStatusMoveException<Door>>(() => machine.Move(undefined, Door.Open)).Message);
    }

    [Fact]
    public void UndefinedValue_WhateverTheNumberAndSizeOfTheValues_FollowsNothing()
    {
        FollowsNothing((Season)4, (Season)(-1), (Season)16, (Season)15);
        FollowsNothing((Wide)0, (Wide)2, (Wide)(-1), (Wide)0x102);
        FollowsNothing((Wider)0, (Wider)2, (Wider)(-1), (Wider)0x101, (Wider)0x10002);
    }

    [Fact]
    public void Build_ValuesWithGaps_WorksLikeAnyOther()
    {
        StatusMachine<Odd> machine = new StatusMachineBuilder<Odd>(Odd.Zero).Allow(Odd.Zero, Odd.Far).Allow(Odd.Far, Odd.Below, Odd.Zero)
            .Build();

        Assert.Equal(3, machine.Statuses.Count);
        Assert.Equal(Odd.Below, machine.Move(Odd.Far, Odd.Below));
        Assert.Equal(Odd.Zero, machine.Move(Odd.Far, Odd.Zero));
        Assert.False(machine.CanMove(Odd.Zero, Odd.Below));
        Assert.False(machine.CanMove((Odd)1, Odd.Far));
        Assert.False(machine.CanMove((Odd)(-1), Odd.Far));
    }

    [Fact]
    public void Build_NegativeSmallValues_WorksLikeAnyOther()
    {
        StatusMachine<Small> machine = new StatusMachineBuilder<Small>(Small.Minus).Allow(Small.Minus, Small.Zero)
            .Allow(Small.Zero, Small.One).Build();

        Assert.Equal(Small.One, machine.Move(Small.Zero, Small.One));
        Assert.False(machine.CanMove(Small.Minus, Small.One));
    }

    [Fact]
    public void Build_ValuesFromOne_WorksLikeAnyOther()
    {
        StatusMachine<FromOne> machine = new StatusMachineBuilder<FromOne>(FromOne.First).Allow(FromOne.First, FromOne.Second)
            .Allow(FromOne.Second, FromOne.Third).Build();

        Assert.Equal([FromOne.First, FromOne.Second], machine.GetAllowed(FromOne.First));
        Assert.Equal(FromOne.Third, machine.Move(FromOne.Second, FromOne.Third));
        Assert.False(machine.CanMove(FromOne.Second, FromOne.First));
        Assert.False(machine.CanMove(0, FromOne.First));
        Assert.True(machine.IsTerminal(FromOne.Third));
    }

    [Fact]
    public void Build_UnreachableStatuses_AreNamed()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => new StatusMachineBuilder<Door>(Door.Closed).Allow(Door.Open, Door.Locked).Build());

        Assert.Equal("Expected every status to be reachable from Closed, but found no way to Open, Locked.", exception.Message);
    }

    [Fact]
    public void Allow_UnknownStatus_IsNamed()
    {
        Assert.StartsWith(
            "Expected a value of Door, but found 9.", Assert.Throws<ArgumentException>(() => Doors().Allow((Door)9, Door.Open)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a value of Door, but found 9.",
            Assert.Throws<ArgumentException>(() => Doors().AllowCorrection(Door.Open, (Door)9)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a value of Door, but found 9.",
            Assert.Throws<ArgumentException>(() => new StatusMachineBuilder<Door>((Door)9)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Builder_OverTooManyValues_SaysSo()
    {
        var exception = Assert.IsType<ArgumentException>(Assert.Throws<TargetInvocationException>(() => BuilderOver(257)).InnerException);

        Assert.StartsWith("Expected an enumeration of at most 256 values, but Many has 257.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("initial", exception.ParamName);
    }

    [Fact]
    public void Builder_OverAsManyValuesAsFit_Builds() => Assert.NotNull(BuilderOver(256));

    [Fact]
    public void Allow_MoveGivenBefore_IsNamed()
    {
        const string Message = "Expected each move once, but found the one from Closed to Open again.";

        Assert.StartsWith(
            Message, Assert.Throws<ArgumentException>(() => Doors().Allow(Door.Closed, Door.Open)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            Message, Assert.Throws<ArgumentException>(() => Doors().AllowCorrection(Door.Closed, Door.Open)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            Message, Assert.Throws<ArgumentException>(() => Doors().Redirect(Door.Closed, Door.Open, Door.Locked)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Allow_MoveToItself_IsNamed() => Assert.StartsWith(
        "Expected a move to another status, but found one from Open to itself, which is always allowed.",
        Assert.Throws<ArgumentException>(() => Doors().Allow(Door.Open, Door.Open)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Ordinary_FewerThanTwo_IsAnError() => Assert.StartsWith(
        "Expected a way of at least two statuses, but found 1.",
        Assert.Throws<ArgumentException>("path", () => Doors().Ordinary(Door.Open)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Ordinary_UndefinedStatus_IsAnError() =>
        Assert.Throws<ArgumentException>("path", () => Doors().Ordinary(Door.Open, (Door)9));

    [Fact]
    public void Build_OrdinaryWayWithACorrection_NamesTheStep() => Assert.Equal(
        "Expected each step of an ordinary way to be a normal move, but found the one from Locked to Closed.",
        Assert.Throws<InvalidOperationException>(() => Doors().Ordinary(Door.Closed, Door.Locked, Door.Closed).Build()).Message);

    [Fact]
    public void Redirect_LeadsWhereItSays()
    {
        StatusMachine<Door> machine = Doors().Redirect(Door.Open, Door.Locked, Door.Closed).Build();

        Assert.Equal(Door.Closed, machine.Move(Door.Open, Door.Locked));
        Assert.Equal(MoveKind.Normal, machine.Classify(Door.Open, Door.Locked));
        Assert.Contains("    Open --> Closed : Locked\n", machine.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void Redirect_ToUnknownStatus_IsNamed()
    {
        var exception = Assert.Throws<ArgumentException>(() => Doors().Redirect(Door.Open, Door.Locked, (Door)9));

        Assert.StartsWith("Expected a value of Door, but found 9.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("becomes", exception.ParamName);
    }

    [Fact]
    public void Build_RedirectToWhatMayNotFollow_IsNamed()
    {
        StatusMachineBuilder<Door> builder = new StatusMachineBuilder<Door>(Door.Closed).Allow(Door.Closed, Door.Open)
            .Allow(Door.Open, Door.Closed).Redirect(Door.Closed, Door.Locked, Door.Locked);

        Assert.Equal(
            "The move from Closed to Locked is redirected to Locked, but Locked may not follow Closed.",
            Assert.Throws<InvalidOperationException>(() => builder.Build()).Message);
    }

    [Fact]
    public void Build_Twice_GivesMachinesThatDoNotShareWhatComesLater()
    {
        StatusMachineBuilder<Door> builder = Doors();
        StatusMachine<Door> before = builder.Build();
        StatusMachine<Door> after = builder.Allow(Door.Open, Door.Locked).Build();

        Assert.False(before.CanMove(Door.Open, Door.Locked));
        Assert.True(after.CanMove(Door.Open, Door.Locked));
    }

    private static object? BuilderOver(int count)
    {
        EnumBuilder values = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Sample"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Sample").DefineEnum("Many", TypeAttributes.Public, typeof(int));
        foreach (int value in Enumerable.Range(0, count))
        {
            values.DefineLiteral($"Value{value}", value);
        }

        Type status = values.CreateType();
        return Activator.CreateInstance(typeof(StatusMachineBuilder<>).MakeGenericType(status), [Enum.ToObject(status, 0)]);
    }

    private static void FollowsNothing<TStatus>(params TStatus[] undefined)
        where TStatus : struct, Enum
    {
        TStatus[] statuses = Enum.GetValues<TStatus>();
        StatusMachine<TStatus> machine = new StatusMachineBuilder<TStatus>(statuses[0]).Allow(statuses[0], statuses.Skip(1).ToArray())
            .Build();

        Assert.All(
            statuses, status => Assert.Equal(
                status.Equals(statuses[0]) ? MoveKind.Same : MoveKind.Normal, machine.Classify(statuses[0], status)));
        foreach (TStatus value in undefined)
        {
            Assert.All(
                statuses.Append(value), status => Assert.Equal(
                    (MoveKind.NotAllowed, MoveKind.NotAllowed), (machine.Classify(status, value), machine.Classify(value, status))));
        }
    }

    private static StatusMachineBuilder<Door> Doors() => new StatusMachineBuilder<Door>(Door.Closed)
        .Allow(Door.Closed, Door.Open, Door.Locked)
        .Allow(Door.Open, Door.Closed)
        .AllowCorrection(Door.Locked, Door.Closed);
}
