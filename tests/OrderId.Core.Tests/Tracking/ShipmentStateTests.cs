using System.Reflection;
using OrderIds.Tracking;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tests.Tracking;

public class ShipmentStateTests
{
    [Fact]
    public void CopyFrom_WhateverTheFields_CopiesAll()
    {
        object filled = default(ShipmentState);
        foreach (FieldInfo field in typeof(ShipmentState).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            field.SetValue(filled, NotTheDefault(field.FieldType));
        }

        ShipmentState state = default;
        state.CopyFrom((ShipmentState)filled);

        Assert.Equal(filled, state);
    }

    [Fact]
    public void IsSameAs_WhateverFieldDiffers_IsFalse()
    {
        foreach (FieldInfo field in typeof(ShipmentState).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            object other = default(ShipmentState);
            field.SetValue(other, NotTheDefault(field.FieldType));

            Assert.False(default(ShipmentState).IsSameAs((ShipmentState)other), field.Name);
            Assert.True(((ShipmentState)other).IsSameAs((ShipmentState)other), field.Name);
        }
    }

    private static object NotTheDefault(Type type) => type switch
    {
        { IsEnum: true } => Enum.ToObject(type, 1),
        { IsValueType: true } => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ => Activator.CreateInstance(type)!,
    };
}
