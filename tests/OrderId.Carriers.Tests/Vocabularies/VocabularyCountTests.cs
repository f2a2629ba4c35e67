namespace OrderIds.Carriers.Tests.Vocabularies;

/// <summary>Vocabularies are complete: they have as many words as the vendor's list, and the ones that are easily missed.</summary>
public class VocabularyCountTests
{
    // In Amazon's specification, models/tracking-api-model/tracking_2026-01-30.json: the enumerations code and subCode of
    // TrackingMilestoneStatus, as of August 2026.
    private const int MilestoneCodes = 74;
    private const int MilestoneSubCodes = 241;

    // Words of both enumerations.
    private static readonly string[] CodesAndSubCodes = ["CUSTOMER_MOVED", "DELIVERY_ATTEMPTED"];

    [Fact]
    public void AmazonMilestones_HasAllCodesAndSubCodesOfTheSpecification()
    {
        // Only the example of the notification has a code and a sub-code together.
        string[] words =
        [
            .. TrackingVocabulary.AmazonMilestones.Mappings.Select(mapping => mapping.Code!)
                .Where(word => !word.Contains('/', StringComparison.Ordinal)),
        ];

        Assert.Equal(MilestoneCodes + MilestoneSubCodes - CodesAndSubCodes.Length, words.Length);
        Assert.Equal(words.Length, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(CodesAndSubCodes, word => Assert.Contains(word, words));
    }

    [Theory]
    [InlineData("94", "CANCELLATION_FAILED")]
    [InlineData("62989", "AT_CUSTOMS")]
    [InlineData("62990", "AT_SORTING_CENTRE")]
    [InlineData("62991", "REFUSED_BY_RECIPIENT")]
    [InlineData("62992", "RETURNED_TO_SENDER")]
    [InlineData("62993", "DELIVERY_METHOD_CHANGED")]
    [InlineData("62994", "DELIVERY_DATE_CHANGED")]
    [InlineData("62995", "DELIVERY_ADDRESS_CHANGED")]
    [InlineData("62996", "EXCEPTION")]
    [InlineData("62997", "ADDRESS_INVALID")]
    public void Sendcloud_NumberAndCode_AreTheSameStatus(string number, string code)
    {
        TrackingMapping mapping = TrackingVocabulary.Sendcloud.Map(number);

        Assert.True(mapping.IsKnown);
        Assert.Equal(mapping with { Code = code }, TrackingVocabulary.Sendcloud.Map(code));
        Assert.Equal(
            mapping with { Code = null },
            TrackingVocabulary.Sendcloud.Map(code.ToLowerInvariant().Replace('_', '-')) with { Code = null });
    }
}
