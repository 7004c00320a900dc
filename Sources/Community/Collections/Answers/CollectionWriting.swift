import DAV
import HTTP

/// Writes the lines of an answer.
struct CollectionWriting: Sendable {
    /// As many are read and written at once, at most.
    static let most = 200
    /// Bytes of a piece after which the next is smaller.
    static let large = 1 << 20

    private let kind: CollectionKind
    private let query: PropertyQuery
    private let data: DataWish?

    init(_ kind: CollectionKind, _ query: PropertyQuery, _ data: DataWish?) {
        self.kind = kind
        self.query = query
        self.data = data
    }

    /// As many are read and written first: of a series that is taken apart one alone may be long.
    var first: Int { data?.expand == nil ? 50 : 1 }

    /// How many come after so many that made a piece of so many bytes.
    static func size(after size: Int, of bytes: Int) -> Int {
        if bytes > large { return max(1, size / 4) }
        return bytes < large / 4 ? min(most, size * 2) : size
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
                let address = kind.file(
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
