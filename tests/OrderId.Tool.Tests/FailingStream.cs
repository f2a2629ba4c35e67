namespace OrderIds.Tool.Tests;

/// <summary>A stream to which nothing can be written, like a full disk.</summary>
internal sealed class FailingStream(Exception exception) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw exception;
}
