namespace OrderIds.Tests;

/// <summary>Marks a test that needs the model checker spin and a C compiler.</summary>
public sealed class SpinFactAttribute : FactAttribute
{
    public SpinFactAttribute()
    {
        if (!(Requirement.HasProgram("spin") && Requirement.HasProgram("gcc")) && !Requirement.InCi)
        {
            Skip = "Needs spin and gcc: apt-get install spin gcc.";
        }
    }
}
