using OrderIds.Tracking;
using ProtoBuf;

namespace MyShop;

[ProtoContract]
public struct CurrencyAmountSurrogate
{
    [ProtoMember(1)]
    public decimal Amount { get; set; }

    [ProtoMember(2)]
    public string? Currency { get; set; }

    public static implicit operator CurrencyAmountSurrogate(CurrencyAmount value) =>
        new() { Amount = value.Amount, Currency = value.Currency };

    public static implicit operator CurrencyAmount(CurrencyAmountSurrogate value) => new(value.Amount, value.Currency!);
}
