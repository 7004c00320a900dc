import DAV
import HTTP

/// Writes the lines of an answer.
struct CollectionWriting: Sendable {
    /// As many are read and written at once.
    static let piece = 200

    private let kind: CollectionKind
    private let query: PropertyQuery
    private let data: DataWish?

    init(_ kind: CollectionKind, _ query: PropertyQuery, _ data: DataWish?) {
        self.kind = kind
        self.query = query
        self.data = data
    }

    func write(
        _ lines: ArraySlice<CollectionLine>, to answer: inout Multistatus,
        _ context: CollectionContext
    ) throws {
        let texts = try texts(of: lines, context)
        for line in lines {
            switch line {
            case .resource(let resource): resource.add(to: &answer, query)
            case .gone(let address): answer.addGone(address)
            case .member(let member):
                let address = CollectionPaths.file(kind.content)(
                    CollectionFile(member.id, kind.content), in: context.space)
                // Gone since the list was made.
                guard data == nil || texts[member.id] != nil else {
                    answer.addGone(address)
                    continue
                }
                resource(member, address, texts[member.id], context).add(to: &answer, query)
            }
        }
    }

    private func texts(
        of lines: ArraySlice<CollectionLine>, _ context: CollectionContext
    ) throws -> [Int64: String] {
        guard let data else { return [:] }
        // A program may name one file in two ways.
        let ids = Set(
            lines.compactMap { line -> Int64? in
                guard case .member(let member) = line else { return nil }
                return member.id
            }
        ).sorted()
        return ids.isEmpty ? [:] : try kind.texts(context, ids, data)
    }

    private func resource(
        _ member: CollectionMember, _ address: String, _ text: String?,
        _ context: CollectionContext
    ) -> CollectionResource {
        var properties = [
            Element(.dav("getetag"), text: member.tag(context.words)),
            Element(.dav("getcontenttype"), text: kind.mediaType.description),
            Element(.dav("resourcetype")), CollectionResource.readOnly,
        ]
        properties += CollectionResource.person(context.viewer)
        if let text { properties.append(Element(kind.dataName, text: text)) }
        return CollectionResource(address: address, properties: properties)
    }
}
