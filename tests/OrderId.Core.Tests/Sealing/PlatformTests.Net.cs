using System.Reflection;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace OrderIds.Tests.Sealing;

public class PlatformTests
{
    [Theory]
    [InlineData(typeof(OrderIdCipher))]
    [InlineData(typeof(DbLeaseStore))]
    public void WhatBrowsersLack_IsMarked(Type type) =>
        Assert.Equal("browser", type.GetCustomAttribute<UnsupportedOSPlatformAttribute>()?.PlatformName);

    [Fact]
    public void Aes_IsMarkedByDotNetItself() => Assert.Contains(
        typeof(Aes).GetMethod(nameof(Aes.Create), Type.EmptyTypes)!.GetCustomAttributes<UnsupportedOSPlatformAttribute>(),
        attribute => attribute.PlatformName == "browser");
}
