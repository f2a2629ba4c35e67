using System.Collections;
using System.Reflection;
using OrderIds.Tests.Tracking;
using OrderIds.Tracking;

namespace OrderIds.Tests;

/// <summary>Debuggers, loggers and serializers read every property of what they are given, so none of them may throw.</summary>
public class GetterTests
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static;
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Assembly Library = typeof(OrderId).Assembly;

    [Fact]
    public void EveryGetterThatThrows_HasAMethodThatDoesNot()
    {
        var read = new HashSet<Type>();
        var thrown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (object value in Reachable(thrown))
        {
            read.Add(value.GetType());
        }

        // Their exceptions say which kind of ID has the part.
        Assert.Equal(["OrderId.KeySlot", "OrderId.Node", "OrderId.Sequence", "OrderId.Timestamp"], thrown);
        Assert.All(thrown, name => Assert.NotNull(typeof(OrderId).GetMethod(name.Replace("OrderId.", "TryGet", StringComparison.Ordinal))));

        // What was not read at all could throw unseen.
        string[] unread =
            [.. Library.GetExportedTypes().Where(type => HasGetters(type) && !read.Any(type.IsAssignableFrom)).Select(type => type.Name)];
        Assert.True(unread.Length == 0, string.Join(", ", unread));
    }

    private static bool HasGetters(Type type) =>
        type is { IsClass: true, IsAbstract: false } or { IsValueType: true, IsEnum: false, IsByRefLike: false }
            && !type.ContainsGenericParameters && !typeof(Delegate).IsAssignableFrom(type) && type.GetProperties(Instance).Length > 0;

    /// <summary>Reads all getters of the samples and of what they return, as far as the library made it.</summary>
    private static IEnumerable<object> Reachable(SortedSet<string> thrown)
    {
        var seen = new HashSet<object>();
        var open = new Queue<object>(Samples().Concat(
            Library.GetExportedTypes().Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetProperties(Static))
                .Select(property => property.GetValue(null)).OfType<object>()));
        while (open.Count > 0)
        {
            object value = open.Dequeue();
            if (value is IEnumerable list and not string)
            {
                foreach (object item in list.Cast<object>().Take(100))
                {
                    open.Enqueue(item);
                }
            }

            if (value.GetType().Assembly != Library || value is Enum || !seen.Add(value))
            {
                continue;
            }

            foreach (PropertyInfo property in value.GetType().GetProperties(Instance))
            {
                if (property.GetIndexParameters().Length > 0)
                {
                    continue;
                }

                try
                {
                    if (property.GetValue(value) is { } part)
                    {
                        open.Enqueue(part);
                    }
                }
                catch (TargetInvocationException)
                {
                    thrown.Add($"{value.GetType().Name}.{property.Name}");
                }
            }

            yield return value;
        }
    }

    private static IEnumerable<object> Samples()
    {
        foreach (Type type in Library.GetExportedTypes().Where(HasGetters))
        {
            if (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null)
            {
                yield return Activator.CreateInstance(type)!;
            }
        }

        yield return OrderId.Parse(OrderId.Example);
        yield return OrderId.MaxValue;
        yield return OrderId.Parse("114-3941689-8772232");
        yield return OrderId.Validate(OrderId.Example);
        yield return OrderId.Validate("0VRKB3Z0004T0008Q");
        yield return OrderId.Suggest("0VRKB3Z0004T0008Q");
        yield return new OrderIdLease(1, Orders.At(0), Orders.At(1));
        yield return new OrderIdLeaseRequest(Orders.At(0), TimeSpan.FromHours(1));
        yield return new FileLeaseStore("never opened");
        yield return new DbLeaseStore(() => null!);
        yield return new OrderIdCipher(new byte[16]);
        using (OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore()))
        {
            yield return generator.GetStatus();
        }

        yield return Match("Order 0VR-KB3Z000-4T0008P");
        yield return new DeliveryEstimate(Orders.At(50), Orders.At(1));

        TrackedOrder order = Orders.Shipping
            .Apply(OrderActivity.Placement("a", Orders.At(0)).WithBy("a person"))
            .Apply(OrderActivity.Payment("b", Orders.At(1), Orders.Euros(40)))
            .Apply("1", new TrackingEvent
            {
                OccurredAt = Orders.At(2),
                Status = ShipmentStatus.Exception,
                Proof = new ProofOfDelivery { ReceivedBy = "a neighbour" },
            });
        yield return order;
        yield return order.ChangesSince(null);
        yield return order.GetAllowedActivities();
        TrackedShipment shipment = order.Shipments[0].Shipment;
        yield return shipment.ChangesSince(null);
        yield return shipment.GetProblemEpisodes();
        yield return shipment.GetEstimateHistory();
    }

    private static OrderIdMatch Match(string text)
    {
        OrderIdMatchEnumerator matches = OrderId.EnumerateMatches(text);
        Assert.True(matches.MoveNext());
        return matches.Current;
    }
}
