namespace OrderIds.Tests;

/// <summary>Sealed IDs of every key slot, frozen.</summary>
internal static class SealedIds
{
    public static IReadOnlyList<OrderId> All { get; } = new[]
    {
        "M1QRGRD872HG9K1NY",
        "3DYSQDN8BT753MR0K",
        "7QJTZYRDA0MYZA8JZ",
        "5HZVVD37T4GT484SX",
        "WWWWTK4T9GS860013",
        "NZXX1SCAQBWRB5RSA",
        "MZ0YXXX6SNHRK6Q6X",
        "RQAZFAYX2FBSYMC53",
        "742RYAJCN2792BK16",
        "5R7S685M2BPBHB4ZX",
        "GX5TZARXDANEBPWQN",
        "X2YV3JG5EE2MY9MY2",
        "WGVWCQQTVPF9TNTE3",
        "NYMXYK97M1K17CA7H",
        "1Q7YQWG6XW7YDMSEH",
        "R27ZK1TWQMQ5BFVKF",
    }.Select(OrderId.Parse).ToList();
}
