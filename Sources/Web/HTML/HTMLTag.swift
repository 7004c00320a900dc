/// The beginning of an element.
struct HTMLTag {
    let name: String
    /// Of two attributes of one name the first counts (HTML 13.2.5.33).
    private(set) var attributes: [(name: String, value: String)] = []

    /// More are passed over: looking through them takes time by their number.
    private static let most = 64

    init(_ name: String) { self.name = name }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    mutating func add(_ name: String, _ value: String) {
        guard attributes.count < Self.most, self[name] == nil else { return }
        attributes.append((name, value))
    }

    mutating func add(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        guard attributes.count < Self.most else { return }
        add(
            String(decoding: name, as: UTF8.self).lowercased(), CharacterReferences.resolved(value))
    }
}
