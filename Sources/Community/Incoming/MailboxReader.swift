package import Mail
import Storage

/// Reads the mailbox that reports and answers arrive in (IMAP): each goes into the folder of what
/// comes in, and then out of the mailbox. One that is fetched twice is known by its digest.
package final class MailboxReader {
    private let site: Site
    private let account: IMAPAccount
    private let folder: IMAPFolderName
    private let drop: DropFolder
    private let cancellation: Cancellation
    /// Of several servers one reads.
    private var claim: FolderClaim?
    private var failures = 0
    private static let longest = IncomingLimits().mostBytes
    /// What is not here whole is not deleted there, nor what is not for us: it goes there, for a
    /// person who looks for it.
    private static let (largeFolder, otherFolder) = ("Parvis-trop-grands", "Parvis-autres")

    /// - Returns: nil where no mailbox is configured.
    package init?(_ site: Site, cancellation: Cancellation) throws {
        guard let options = site.options.mail, let account = options.mailbox else { return nil }
        self.site = site
        self.account = account
        self.cancellation = cancellation
        folder = options.folder
        drop = try site.incoming
    }

    /// Connects, takes what is there, and waits for more as long as all goes well.
    /// - Parameter goesOn: asked after each message.
    /// - Returns: seconds to wait before the next turn.
    package func turn(while goesOn: () -> Bool) -> Double {
        do {
            if claim == nil { claim = try drop.claim("mailbox") }
            guard claim != nil else { return 30 }
            let mailbox = try IMAPMailbox(account, folder, cancellation: cancellation)
            defer { mailbox.logout() }
            while goesOn() {
                try empty(mailbox, goesOn)
                try note(nil)
                guard goesOn() else { break }
                _ = try mailbox.awaitNews(for: .seconds(300))
            }
            return 1
        } catch {
            return fail(error)
        }
    }

    private func empty(_ mailbox: IMAPMailbox, _ goesOn: () -> Bool) throws {
        for uid in try mailbox.messages(after: 0) where goesOn() {
            guard let message = try mailbox.message(uid, most: Self.longest + 1)
            else { continue }
            if message.size > Self.longest {
                try drop.add(message.bytes)
                site.log.error("mailbox: a mail of \(message.size) bytes is too large for us")
                try mailbox.move([uid], to: IMAPFolderName(Self.largeFolder))
            } else if StrayMail.isStray(message.bytes) {
                try mailbox.move([uid], to: IMAPFolderName(Self.otherFolder))
            } else {
                try drop.add(message.bytes)
                try mailbox.delete([uid])
            }
        }
    }

    private func fail(_ error: any Error) -> Double {
        guard !cancellation.isCancelled else { return 0 }
        site.log.error("mailbox: \(error)")
        failures += 1
        let known = (error as? IMAPFailure).map { RelayTrouble($0).kept }
        do { try note(known ?? "\(error)".oneLine) } catch { site.log.error("mailbox: \(error)") }
        return RelayStanding.rest(after: failures)
    }

    private func note(_ trouble: String?) throws {
        if trouble == nil { failures = 0 }
        let now = site.clock.now()
        try site.database.write(.beside) { db in
            try RelayStore(db: db).noteMailbox(trouble: trouble, at: now)
        }
    }
}
