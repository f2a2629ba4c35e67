namespace OrderIds.Tests;

/// <summary>The contract of a value type, checked over values in ascending order, equal ones side by side in groups.</summary>
internal static class ValueContract
{
    public static void Holds<T>(params T[][] ascendingGroups)
        where T : struct, IEquatable<T>, IComparable<T>, IComparable
    {
        for (int i = 0; i < ascendingGroups.Length; i++)
        {
            foreach (T left in ascendingGroups[i])
            {
                Assert.False(left.Equals(null));
                Assert.False(left.Equals("text"));
                Assert.True(left.CompareTo(null) > 0);
                Assert.Throws<ArgumentException>(() => left.CompareTo("text"));
                for (int j = 0; j < ascendingGroups.Length; j++)
                {
                    foreach (T right in ascendingGroups[j])
                    {
                        Assert.Equal(i == j, left.Equals(right));
                        Assert.Equal(i == j, left.Equals((object)right));
                        Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(left.CompareTo(right)));
                        Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(left.CompareTo((object)right)));
                        Assert.True(i != j || left.GetHashCode() == right.GetHashCode());
                        AssertOperators(left, right, i.CompareTo(j));
                    }
                }
            }
        }
    }

    private static void AssertOperators<T>(T left, T right, int order)
    {
        Assert.Equal(order == 0, Operator("op_Equality"));
        Assert.Equal(order != 0, Operator("op_Inequality"));
        Assert.Equal(order < 0, Operator("op_LessThan"));
        Assert.Equal(order > 0, Operator("op_GreaterThan"));
        Assert.Equal(order <= 0, Operator("op_LessThanOrEqual"));
        Assert.Equal(order >= 0, Operator("op_GreaterThanOrEqual"));

        bool Operator(string name) => (bool)typeof(T).GetMethod(name)!.Invoke(null, [left, right])!;
    }
}
