using System.Security.Cryptography;

namespace OrderIds.Tests.Sealing;

public class OrderIdSealExceptionTests
{
    [Fact]
    public void Constructors_WithoutAnError_SayNone()
    {
        var cause = new InvalidOperationException("An example.");
        OrderIdSealException[] exceptions = [new(), new("An example."), new("An example.", cause)];

        Assert.All(exceptions, exception => Assert.Equal((OrderIdSealError.None, -1), (exception.Error, exception.Index)));
        Assert.Equal("The order ID cannot be sealed or opened.", exceptions[0].Message);
        Assert.Same(cause, exceptions[2].InnerException);
    }

    [Fact]
    public void Type_IsACryptographicException() => Assert.IsAssignableFrom<CryptographicException>(new OrderIdSealException());
}
