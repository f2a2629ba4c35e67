namespace OrderIds;

/// <content>One step, where the framework moves onto an existing file only by another name.</content>
internal partial class LeaseDisk
{
    private static void Move(string source, string destination)
    {
        if (File.Exists(destination))
        {
            File.Replace(source, destination, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, destination);
        }
    }
}
