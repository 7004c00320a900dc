import Community

/// Why mails that wait do not leave, in a sentence for whoever wrote them. What servers say is for
/// those who run the site.
enum WaitingMail {
    /// Nil where they go on by themselves soon.
    static func why(_ visit: Visit) throws -> String? {
        guard visit.site.options.mail != nil else { return visit.words("messages.waits.none") }
        let standing = try RelayStore(db: visit.db).standing()
        if standing.haltedAt != nil { return visit.words("messages.waits.halted") }
        return standing.isOpen(at: visit.now) ? nil : visit.words("messages.waits.rest")
    }
}
