import Glibc
import Synchronization

/// The place of one upload among those under way; given back with its last reference.
final class UploadPermit: Sendable {
    private let ledger: UploadLedger
    private let network: String
    private let terms: UploadTerms
    private let written = Mutex(0)

    /// Nil when there are too many already.
    init?(_ ledger: UploadLedger, network: String, _ terms: UploadTerms) {
        guard ledger.enter(network, terms.sender) else { return nil }
        (self.ledger, self.network, self.terms) = (ledger, network, terms)
    }

    deinit {
        ledger.forget(written.withLock { $0 }, in: terms.rooms)
        ledger.leave(network, terms.sender)
    }

    /// Asks whether `bytes` more of a file may be written to `folder`; nil if so.
    /// - floor: bytes of free space that stay untouched.
    func refusal(
        of bytes: Int, in folder: String, floor: Int64
    ) -> UploadedFile.Discard? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0,
            Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize)) - Int64(bytes)
                >= floor
        else { return .noRoom }
        if let room = ledger.write(bytes, in: terms.rooms) { return .full(room.kind) }
        written.withLock { $0 += bytes }
        return nil
    }
}
