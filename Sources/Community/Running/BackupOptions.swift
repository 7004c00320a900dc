package import Security

/// Where and when backups are made by the server itself.
package struct BackupOptions: Sendable {
    /// Where they are put; it must be there.
    package var folder: String
    /// Whom they are sealed to.
    package var key: SealingKey
    /// The hour of the day from which on, by the clock of the machine.
    package var hour: Int
    package var keeping: BackupKeeping

    package init(
        folder: String, key: SealingKey, hour: Int = 3, keeping: BackupKeeping = BackupKeeping()
    ) {
        (self.folder, self.key, self.hour) = (folder, key, hour)
        self.keeping = keeping
    }
}
