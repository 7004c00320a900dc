import Security

/// `parvis rotate`: a new key signs, and what the one before it signed is still taken.
enum RotateCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--config"])
        let file = try arguments["--config"] ?? Resources.configuration()
        let folder = try SiteFolder(try Config(file: file))
        try KeyFile.replace(at: folder.keyFile, keeping: folder.formerKeyFile)
        Program.say("A new key is in \(folder.keyFile); it signs from the next start of each")
        Program.say("server on. The one before it is in \(folder.formerKeyFile): keep that file")
        Program.say("as long as the audit log keeps the entries that it made (auditMonths), then")
        Program.say("remove it and start again. If somebody may have read it, remove it now:")
        Program.say("`parvis check` can then vouch for no entry from before.")
    }
}
