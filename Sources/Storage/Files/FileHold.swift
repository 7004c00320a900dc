/// Says, as long as it lives, that no file is to go from a store: somebody copies them. One at a
/// time has it, of all servers that see the folder.
package final class FileHold: Sendable {
    private let lock: FolderLock

    /// - Returns: nil while another one is there.
    fileprivate init?(_ path: String) throws {
        lock = try FolderLock(path)
        guard lock.keep() else { return nil }
    }
}

extension FileStore {
    /// Keeps all files where they are; nil while somebody else does, here or on another server.
    package func hold() throws -> FileHold? { try FileHold(holding) }

    /// Whether somebody copies the files, so that what nobody names any more goes later.
    package var isHeld: Bool {
        get throws { try hold() == nil }
    }
}
