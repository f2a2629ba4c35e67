using System.Diagnostics.Contracts;
using System.Reflection;
using System.Xml.Linq;
using OrderIds.Tracking;

namespace OrderIds.Tests;

public class ConventionTests
{
    private static readonly Assembly Library = typeof(OrderId).Assembly;

    private static IEnumerable<Type> PublicTypes => Library.GetExportedTypes();

    [Fact]
    public void Namespaces_NeverStartWithTheNameOfTheType()
    {
        // A namespace OrderId or OrderId.Something would take the simple name from every consumer.
        Assert.All(
            Library.GetTypes().Select(type => type.Namespace).OfType<string>(), name => Assert.NotEqual("OrderId", name.Split('.')[0]));
        Assert.All(PublicTypes, type => Assert.Equal("OrderIds", type.Namespace!.Split('.')[0]));
    }

    [Fact]
    public void EveryPublicTypeAndEnumValue_IsDocumented()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));
        var documented = documentation.Descendants("member")
            .Where(member => member.Descendants("summary").Any() || member.Descendants("inheritdoc").Any())
            .Select(member => member.Attribute("name")!.Value).ToHashSet();

        Assert.All(PublicTypes, type => Assert.Contains("T:" + type.FullName!.Replace('+', '.'), documented));
        Assert.All(
            PublicTypes.Where(type => type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)),
            field => Assert.Contains($"F:{field.DeclaringType!.FullName}.{field.Name}", documented));
    }

    [Fact]
    public void EveryComparableType_HasTheOperators() =>
        Assert.All(
            PublicTypes.Where(type => typeof(IComparable).IsAssignableFrom(type) && !type.IsEnum),
            type => Assert.All(
                new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual", "op_Equality", "op_Inequality" },
                name => Assert.NotNull(type.GetMethod(name, [type, type]))));

    [Fact]
    public void EveryException_IsAnExceptionInNameAndConstructors() =>
        Assert.All(
            PublicTypes.Where(type => typeof(Exception).IsAssignableFrom(type)),
            type =>
            {
                Assert.EndsWith("Exception", type.Name.Split('`')[0], StringComparison.Ordinal);
                Assert.NotNull(type.GetConstructor([typeof(string), typeof(Exception)]));
            });

    [Fact]
    public void EveryMethodThatOnlyReturnsAValue_IsPure()
    {
        Type[] types = [typeof(OrderId), typeof(TrackedShipment), typeof(TrackedOrder), typeof(OrderActivity), typeof(StatusMachine<>)];
        MethodInfo[] methods =
        [
            .. types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(method => !method.IsSpecialName && !method.IsVirtual && method.ReturnType != typeof(void)
                    && !method.Name.StartsWith("Try", StringComparison.Ordinal)),
            .. typeof(OrderId).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name is "MinValueAt" or "MaxValueAt" or "Validate" or "Suggest" or "EnumerateMatches"),
            .. typeof(OrderIdCipher).GetMethods().Where(method => method.Name is "Seal" or "Open" && method.ReturnType != typeof(void)),
        ];

        // Move is called for its exception, too.
        string[] impure =
            [.. methods.Where(method => !method.IsDefined(typeof(PureAttribute))).Select(method => method.Name).Distinct().Order()];
        Assert.Equal(["Move", "ToString"], impure);
    }

    [Fact]
    public void OrderId_TakesSixteenBytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<OrderId>());
}
