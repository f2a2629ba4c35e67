using OrderIds.Documents;

namespace OrderIds.EntityFrameworkCore.Tests;

public class ReadmeTests
{
    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples() => Readme.VerifyCode();
}
