using System.ComponentModel;
using OrderIds.PublicApis;

namespace OrderIds.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderId).Assembly);

    [Fact]
    public void Describe_SaysWhatCallersDependOn() => Assert.Equal(
        """
        [EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] abstract class OrderIds.Tests.PublicApiTests.Sample<TKey> : List<TKey>, ICloneable where TKey : struct, Enum
            protected Sample(string name = "a\"b")
            virtual object Clone()
            string? this[ReadOnlySpan<char> key] { get; protected set; }
            const int Limit = 3
            abstract Task<IReadOnlyList<string?>> Load<T>(Func<int, string?>? convert, CancellationToken cancellationToken = default) where T : class, new()
            required string Name { get; init; }
            bool TryGet([Description("A text.")] string? text, in DateTime at, ref int count, out string? found, params object[] rest)

        """,
        PublicApi.Describe(typeof(Sample<>)));

    [Fact]
    public void Describe_Enum_SaysTheValues() =>
        Assert.Equal("[Flags] enum OrderIds.Tests.PublicApiTests.Options : byte\n    None = 0\n    First = 1\n    Second = 2\n", PublicApi.Describe(typeof(Options)));

    [Fact]
    public void Describe_TypeOfAnotherNamespace_IsSaidOnce() =>
        Assert.StartsWith("enum System.ComponentModel.EditorBrowsableState : int\n", PublicApi.Describe(typeof(EditorBrowsableState)), StringComparison.Ordinal);

    [Fact]
    public void Describe_Delegate_SaysTheSignature() =>
        Assert.Equal("delegate ref readonly int OrderIds.Tests.PublicApiTests.Find(scoped ReadOnlySpan<int> values, PublicApiTests.Options options = PublicApiTests.Options.First)\n", PublicApi.Describe(typeof(Find)));

    [Fact]
    public void Difference_SaysWhichMembersOfWhichType() => Assert.Equal(
        "- Shop.Cart: void Add()\n+ Shop.Cart: void Add(int count)\n+ enum Shop.Kind : int",
        ApprovedApi.Difference("class Shop.Cart : object\n    void Add()\n    void Clear()\n", "class Shop.Cart : object\n    void Add(int count)\n    void Clear()\nenum Shop.Kind : int\n"));

    [Flags]
    public enum Options : byte
    {
        None = 0,
        Second = 2,
        First = 1,
    }

    public delegate ref readonly int Find(scoped ReadOnlySpan<int> values, Options options = Options.First);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class Sample<TKey> : List<TKey>, ICloneable
        where TKey : struct, Enum
    {
        public const int Limit = 3;

        protected Sample(string name = "a\"b") => Name = name;

        public required string Name { get; init; }

        public string? this[ReadOnlySpan<char> key]
        {
            get => Name;
            protected set => _ = value;
        }

        public bool TryGet([Description("A text.")] string? text, in DateTime at, ref int count, out string? found, params object[] rest)
        {
            found = text;
            return text is not null && at.Year + count + rest.Length > 0;
        }

        public abstract Task<IReadOnlyList<string?>> Load<T>(Func<int, string?>? convert, CancellationToken cancellationToken = default)
            where T : class, new();

        public virtual object Clone() => MemberwiseClone();

        private protected int Hidden() => Limit;
    }
}
