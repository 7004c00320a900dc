/// A GIF without what it says beside its pictures (GIF89a specification, sections 20 to 26):
/// the pictures, how long each is shown and how often all are, and nothing else.
struct GIFStripping {
    private let reader: ByteReader
    private var kept: [UInt8]
    private var place: Int
    /// How the next picture is shown: it stands before it, and goes with it.
    private var control: [UInt8] = []
    private var pictures = 0

    /// The bytes of the file without comments, texts, the extensions of programs (XMP, the
    /// profile of a device) and whatever follows its end; what is cut or makes no sense ends it.
    /// Nil if not even the first picture is whole.
    static func bytes(of reader: ByteReader) -> [UInt8]? {
        guard let flags = reader.byte(10),
            let head = reader.bytes(0..<13 + GIFBlocks.tableSize(flags))
        else { return nil }
        var stripping = GIFStripping(reader: reader, kept: head, place: head.count)
        while stripping.takesBlock() {}
        return stripping.pictures > 0 ? stripping.kept + [trailer] : nil
    }

    private init(reader: ByteReader, kept: [UInt8], place: Int) {
        (self.reader, self.kept, self.place) = (reader, kept, place)
    }

    private static let introducer: UInt8 = 0x21
    private static let separator: UInt8 = 0x2C
    private static let trailer: UInt8 = 0x3B

    /// False at the end, and at what has none.
    private mutating func takesBlock() -> Bool {
        switch reader.byte(place) {
        case Self.introducer: takesExtension()
        case Self.separator: takesPicture()
        default: false
        }
    }

    private mutating func takesPicture() -> Bool {
        guard let flags = reader.byte(place + 9),
            let end = GIFBlocks.end(
                ofBlocksAt: place + 11 + GIFBlocks.tableSize(flags), reader),
            let picture = reader.bytes(place..<end)
        else { return false }
        kept += control + picture
        control = []
        pictures += 1
        place = end
        return true
    }

    private mutating func takesExtension() -> Bool {
        guard let label = reader.byte(place + 1),
            let end = GIFBlocks.end(ofBlocksAt: place + 2, reader)
        else { return false }
        switch label {
        case 0xF9: control = whole(reader.bytes(place..<place + 7)) ?? control
        case 0xFF: kept += loop ?? []
        // A text is a picture to the extension before it.
        case 0x01: control = []
        default: break
        }
        place = end
        return true
    }

    /// An extension of one block of four bytes, as section 23 has it.
    private func whole(_ bytes: [UInt8]?) -> [UInt8]? {
        bytes.flatMap { $0[2] == 4 ? $0 + [0] : nil }
    }

    /// How often the film is shown: two bytes that Netscape's extension holds.
    private var loop: [UInt8]? {
        let names = ["NETSCAPE2.0", "ANIMEXTS1.0"]
        guard reader.byte(place + 2) == 11, reader.byte(place + 14) == 3,
            names.contains(where: { reader.has($0.utf8, at: place + 3) }),
            let bytes = reader.bytes(place..<place + 18), bytes[15] == 1
        else { return nil }
        return bytes + [0]
    }
}
