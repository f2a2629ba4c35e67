namespace System.Runtime.CompilerServices;

/// <summary>Sets the priority of an overload. The compiler finds this type by name; frameworks before net9.0 do not have it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
