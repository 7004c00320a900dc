/// Whoever is given the entries of a backup, in order.
package protocol BackupTaker: AnyObject {
    func begin(_ entry: BackupEntry) throws
    func take(_ bytes: [UInt8]) throws
    /// All its bytes have come, and are those that were written.
    func end(_ entry: BackupEntry, _ end: BackupEnd) throws
}
