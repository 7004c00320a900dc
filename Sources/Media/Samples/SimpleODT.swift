/// A document of title and paragraphs as OpenDocument text (ODF 1.2), without any library.
package enum SimpleODT {
    private static let mediaType = "application/vnd.oasis.opendocument.text"

    /// The bytes of the document.
    package static func make(title: String, paragraphs: [String]) -> [UInt8] {
        var archive = StoredZip()
        // ODF 1.2 part 3 section 3.3: the type comes first and is not compressed.
        archive.add("mimetype", Array(mediaType.utf8))
        archive.add("content.xml", Array(content(title, paragraphs).utf8))
        archive.add("META-INF/manifest.xml", Array(manifest.utf8))
        return archive.written()
    }

    private static func content(_ title: String, _ paragraphs: [String]) -> String {
        let body = paragraphs.map { "<text:p>\(escape($0))</text:p>" }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">\
            <office:body><office:text>\
            <text:h text:outline-level="1">\(escape(title))</text:h>\(body)\
            </office:text></office:body></office:document-content>
            """
    }

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
        manifest:version="1.2">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="\(mediaType)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        </manifest:manifest>
        """

    /// Text for XML 1.0, without the control characters it cannot hold.
    private static func escape(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\n": output += "<text:line-break/>"
            case "\t": output += "<text:tab/>"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
