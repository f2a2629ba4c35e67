namespace OrderIds.Tests.Generation;

public class OrderIdLeaseExceptionTests
{
    public static TheoryData<Func<OrderIdLeaseException>, Func<string, Exception, OrderIdLeaseException>, Func<string, OrderIdLeaseException>> Family => new()
    {
        { () => new OrderIdLeaseException(), (message, inner) => new OrderIdLeaseException(message, inner), message => new OrderIdLeaseException(message) },
        { () => new OrderIdLeaseUnavailableException(), (message, inner) => new OrderIdLeaseUnavailableException(message, inner), message => new OrderIdLeaseUnavailableException(message) },
        { () => new OrderIdLeaseDamagedException(), (message, inner) => new OrderIdLeaseDamagedException(message, inner), message => new OrderIdLeaseDamagedException(message) },
        { () => new OrderIdLeaseForeignException(), (message, inner) => new OrderIdLeaseForeignException(message, inner), message => new OrderIdLeaseForeignException(message) },
        { () => new OrderIdLeaseExhaustedException(), (message, inner) => new OrderIdLeaseExhaustedException(message, inner), message => new OrderIdLeaseExhaustedException(message) },
    };

    [Fact]
    public void MadeByHand_SaysWhatWasExpected()
    {
        Assert.Equal("Expected a lease, but the store granted none.", new OrderIdLeaseUnavailableException().Message);
        Assert.Equal("Expected an intact lease store, but found a damaged one.", new OrderIdLeaseDamagedException().Message);
        Assert.Equal("Expected a lease store of this host, but found one of another.", new OrderIdLeaseForeignException().Message);
        Assert.Equal("Expected a node with a window left, but found none.", new OrderIdLeaseExhaustedException().Message);
    }

    [Theory]
    [MemberData(nameof(Family))]
    public void Constructors_KeepMessageAndCause(
        Func<OrderIdLeaseException> plain, Func<string, Exception, OrderIdLeaseException> full, Func<string, OrderIdLeaseException> told)
    {
        var cause = new TimeoutException();

        Assert.StartsWith("Expected ", plain().Message, StringComparison.Ordinal);
        Assert.Equal(("Message.", cause), (full("Message.", cause).Message, full("Message.", cause).InnerException));
        Assert.Equal("Message.", told("Message.").Message);
    }
}
