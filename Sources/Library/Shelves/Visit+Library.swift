import Community
import Content

extension Visit {
    /// A document that the viewer sees.
    func document(_ id: Item.ID) throws -> Document {
        try DocumentStore(db: db).find(id, for: viewer, in: space)
    }

    /// A version that the viewer may read, with its document. One that nobody vetted is not there
    /// for anybody but who sent it and the moderators.
    func version(_ id: DocumentVersion.ID) throws -> (DocumentVersion, Document) {
        guard let version = try VersionStore(db: db).find(id) else { throw Problem.notFound }
        let document = try document(version.document)
        guard viewer.mayRead(version, of: document) else { throw Problem.notFound }
        return (version, document)
    }
}
