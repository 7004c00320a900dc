/// What the sender of files may take up while they come.
package struct UploadTerms: Sendable, Equatable {
    /// A count of bytes that files may not pass, such as those of one person.
    package struct Room: Sendable, Equatable {
        /// What it is the room of; told to the application when it is full.
        package var kind: String
        /// Whose it is: uploads of one kind and owner that come at once share it.
        package var owner: Int64
        /// Bytes that are still free in it.
        package var left: Int

        package init(kind: String, owner: Int64, left: Int) {
            (self.kind, self.owner, self.left) = (kind, owner, left)
        }

        var key: String { "\(kind) \(owner)" }
    }

    /// Who sends: one sender has few uploads at once; nil counts for the network alone.
    package var sender: Int64?
    /// Every byte of a file must fit in each.
    package var rooms: [Room]

    package init(sender: Int64? = nil, rooms: [Room] = []) {
        (self.sender, self.rooms) = (sender, rooms)
    }
}
