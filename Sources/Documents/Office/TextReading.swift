/// What the child process does for the text of a document that no other program reads.
enum TextReading {
    static func read(
        _ file: Int32, _ kind: DocumentKind, charset: String, to output: PageWriter
    ) throws(DocumentError) {
        switch kind {
        case .text: try PlainText.write(WholeFile.read(file), charset: charset, to: output)
        case .html: try HTMLText.write(WholeFile.read(file), charset: charset, to: output)
        case .word: try WordText.write(package(file, WordText.isWanted), to: output)
        case .sheets: try SheetsText.write(package(file, SheetsText.isWanted), to: output)
        case .slides: try SlidesText.write(package(file, SlidesText.isWanted), to: output)
        case .openDocument:
            try OpenDocumentText.write(package(file, OpenDocumentText.isWanted), to: output)
        case .compound:
            throw try isLocked(file) ? .encrypted : .unsupported
        case .pdf: throw .unsupported
        }
    }

    private static func package(
        _ file: Int32, _ isWanted: (String) -> Bool
    ) throws(DocumentError) -> OfficePackage {
        if CompoundFile.isOne(file) { throw try isLocked(file) ? .encrypted : .unsupported }
        let package = try OfficePackage(file, where: isWanted)
        if package.isEncrypted { throw .encrypted }
        return package
    }

    private static func isLocked(_ file: Int32) throws(DocumentError) -> Bool {
        guard CompoundFile.isOne(file) else { return false }
        return try !CompoundFile.find(["EncryptedPackage"], in: file).isEmpty
    }
}
