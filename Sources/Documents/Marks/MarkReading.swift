/// What the child process does to find marks: a line for each.
enum MarkReading {
    static func read(_ file: Int32, to output: PageWriter) throws(DocumentError) {
        for word in try words(file).sorted() { try output.write(word + "\n") }
    }

    /// That a file is a PDF, which is no mark.
    static let pdf = "pdf"

    private static func words(_ file: Int32) throws(DocumentError) -> Set<String> {
        let head = WholeFile.head(file, 4096)
        if head.starts(with: CompoundFile.signature) { return try compound(file) }
        if head.starts(with: Array("PK".utf8)) { return try zipped(file) }
        // Some bytes may stand before a PDF, as its readers have it.
        if ByteSearch.contains(Array(head.prefix(1024)), "%PDF-") {
            return try portable(file).union([pdf])
        }
        return active(head)
    }

    private static func compound(_ file: Int32) throws(DocumentError) -> Set<String> {
        let found = try CompoundFile.find(["EncryptedPackage", "_VBA_PROJECT"], in: file)
        var words: Set<String> = []
        if found.contains("EncryptedPackage") { words.insert(DocumentMark.encrypted.rawValue) }
        if found.contains("_VBA_PROJECT") { words.insert(DocumentMark.macros.rawValue) }
        return words
    }

    private static func zipped(_ file: Int32) throws(DocumentError) -> Set<String> {
        let (types, manifest) = ("[Content_Types].xml", "META-INF/manifest.xml")
        let package = try OfficePackage(file) { [types, manifest].contains($0) }
        var words: Set<String> = []
        let isLocked =
            package.isEncrypted
            || package.parts[manifest].map { ByteSearch.contains($0, "encryption-data") } == true
        if isLocked { words.insert(DocumentMark.encrypted.rawValue) }
        let isProgram = package.parts[types].map { ByteSearch.contains($0, "macroEnabled") } == true
        if isProgram || package.names.contains(where: isMacro) {
            words.insert(DocumentMark.macros.rawValue)
        }
        return words
    }

    /// Of Microsoft's formats; of OpenDocument, Basic and other scripts.
    private static func isMacro(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("vbaproject.bin") || name.contains("/macrosheets/")
            || ["basic/", "scripts/"].contains { name.hasPrefix($0) }
    }

    private static func portable(_ file: Int32) throws(DocumentError) -> Set<String> {
        var names = PDFNames()
        try WholeFile.each(file) { piece in names.read(piece) }
        return Set(names.marks.map(\.rawValue))
    }

    /// A page or a drawing, under whatever name.
    private static func active(_ head: [UInt8]) -> Set<String> {
        let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
        var words: Set<String> = []
        if ["<html", "<!doctype html", "<script", "<body", "<head"].contains(where: text.contains) {
            words.insert(DocumentMark.html.rawValue)
        }
        if text.contains("<svg") { words.insert(DocumentMark.svg.rawValue) }
        return words
    }
}
