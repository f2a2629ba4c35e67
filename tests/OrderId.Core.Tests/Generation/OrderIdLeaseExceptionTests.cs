namespace OrderIds.Tests.Generation;

public class OrderIdLeaseExceptionTests
{
    public static TheoryData<
        Func<OrderIdLeaseException>,
        Func<string, Exception, OrderIdLeaseException>,
        Func<string, OrderIdLeaseException>> Family => new()
    {
        {
            () => new OrderIdLeaseException(),
            (message, inner) => new OrderIdLeaseException(message, inner),
            message => new OrderIdLeaseException(message)
        },
        {
            () => new OrderIdLeaseUnavailableException(),
            (message, inner) => new OrderIdLeaseUnavailableException(message, inner),
            message => new OrderIdLeaseUnavailableException(message)
        },
        {
            () => new OrderIdLeaseDamagedException(),
            (message, inner) => new OrderIdLeaseDamagedException(message, inner),
            message => new OrderIdLeaseDamagedException(message)
        },
        {
            () => new OrderIdLeaseForeignException(),
            (message, inner) => new OrderIdLeaseForeignException(message, inner),
            message => new OrderIdLeaseForeignException(message)
        },
        {
            () => new OrderIdLeaseExhaustedException(),
            (message, inner) => new OrderIdLeaseExhaustedException(message, inner),
            message => new OrderIdLeaseExhaustedException(message)
        },
    };

    [Fact]
    public void MadeByHand_SaysWhatIsWrong()
    {
        Assert.Equal("No lease was granted.", new OrderIdLeaseException().Message);
        Assert.Equal("The lease store granted no lease.", new OrderIdLeaseUnavailableException().Message);
        Assert.Equal("The lease store is damaged.", new OrderIdLeaseDamagedException().Message);
        Assert.Equal("The lease store belongs to another host.", new OrderIdLeaseForeignException().Message);
        Assert.Equal("No node has a free window.", new OrderIdLeaseExhaustedException().Message);
    }

    [Theory]
    [MemberData(nameof(Family))]
    public void Constructors_KeepMessageAndCause(
        Func<OrderIdLeaseException> plain, Func<string, Exception, OrderIdLeaseException> full, Func<string, OrderIdLeaseException> told)
    {
        var cause = new TimeoutException();

        Assert.Matches("^(The|No) .*\\.$", plain().Message);
        Assert.Equal(("Message.", cause), (full("Message.", cause).Message, full("Message.", cause).InnerException));
        Assert.Equal("Message.", told("Message.").Message);
    }
}
