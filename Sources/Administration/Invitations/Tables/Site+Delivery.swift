import Community

extension Site {
    /// Whether the mails that it writes are read: they leave, or the demonstration shows them.
    var deliversMail: Bool { options.mail != nil || options.isDemonstration }
}
