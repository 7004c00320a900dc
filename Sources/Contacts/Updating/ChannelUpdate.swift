import TextFiles

/// The ways to reach somebody: what a file says anew is added, what it has taken back goes, unless
/// it could not say it; who sees the others, and what they are called, stays as it is here.
struct ChannelUpdate {
    /// As what tables said of an address is kept.
    static let table = "table"

    private(set) var channels: [ContactChannel]
    /// What files have said, for the next time.
    private(set) var said: [String]
    /// What a table has said of an address, and which became of it here.
    private(set) var row: [String]?

    init(_ file: ImportedContact, into channels: [ContactChannel], _ base: SaidContact?) {
        self.channels = channels
        let all = file.content.channels.filter { file.saidKinds.contains($0.kind) }
        let theirs = all.map(\.identity)
        let last = base?[.channels] ?? []
        let ours = Set(channels.map(\.identity))
        let staying = Set(channels.filter { !file.covers($0) }.map(\.identity))
        let gone = Set(last).subtracting(theirs).subtracting(staying)
        self.channels.removeAll { gone.contains($0.identity) }
        self.channels += all.filter {
            !ours.contains($0.identity) && !last.contains($0.identity)
        }
        let isWhole = file.saidKinds.count == ChannelKind.allCases.count
        said =
            theirs
            + last.filter {
                !theirs.contains($0)
                    && (staying.contains($0) || !isWhole && !ours.contains($0))
            }
    }

    /// A row of a table has one address, and says nothing of others: the one that it said last, or
    /// that says the same here, becomes what it says now, as far as it has columns for it.
    mutating func mergePost(_ file: ImportedContact, _ base: SaidContact?) {
        let columns = file.postColumns
        let theirs = file.content.channels.first { $0.kind == .address && $0.post.isSomewhere }
        let post = theirs?.post ?? PostalAddress()
        let digest = SaidContact.digest(columns.map { post[$0] })
        let last = base?[.channels, Self.table] ?? []
        let own = last.count == 2 ? last[1] : ""
        // It says the same again, and no other file has taken it back since.
        guard last.first != digest || !(base?[.channels] ?? []).contains(own) else { return }
        var place = channels.firstIndex { $0.identity == own }
        if place == nil, theirs != nil {
            place = channels.firstIndex { one in
                one.kind == .address && columns.allSatisfy { one.post[$0] == post[$0] }
            }
        }
        var now: String?
        if let place {
            now = change(place, columns, to: post, file)
        } else if let theirs {
            if !said.contains(theirs.identity) { channels.append(theirs) }
            now = theirs.identity
        } else if last.isEmpty {
            return
        }
        row = [digest] + [now].compactMap(\.self)
        said.removeAll { $0 == own || $0 == now }
        if let now { said.append(now) }
    }

    /// - Returns: what it has become; nil if it is gone.
    private mutating func change(
        _ place: Int, _ columns: [ContactColumn], to post: PostalAddress, _ file: ImportedContact
    ) -> String? {
        let before = channels[place]
        var one = before
        for column in columns { one.post[column] = post[column] }
        one.value = one.post.street
        let isTwice = channels.contains { $0 != before && $0.identity == one.identity }
        if one.post.isSomewhere, !isTwice {
            channels[place] = one
        } else if isTwice || file.saysSights || one.sight != .moderators {
            channels.remove(at: place)
        } else {
            return before.identity
        }
        return one.post.isSomewhere ? one.identity : nil
    }
}

extension PostalAddress {
    /// Whether it says more than a country.
    fileprivate var isSomewhere: Bool {
        [street, extended, postalCode, locality].contains { !$0.isEmpty }
    }

    fileprivate subscript(column: ContactColumn) -> String {
        get { Self.path(column).map { self[keyPath: $0] } ?? "" }
        set { if let path = Self.path(column) { self[keyPath: path] = newValue } }
    }

    private static func path(_ column: ContactColumn) -> WritableKeyPath<Self, String>? {
        switch column {
        case .street: \.street
        case .extended: \.extended
        case .postalCode: \.postalCode
        case .town: \.locality
        case .region: \.region
        case .country: \.country
        default: nil
        }
    }
}

extension ContactColumn {
    static let post: [ContactColumn] = [
        .street, .extended, .postalCode, .town, .region, .country,
    ]
}
