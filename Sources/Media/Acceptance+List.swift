extension Acceptance {
    /// All that may be sent.
    static let list: [Acceptance] = documents + openDocuments + office + texts + media

    private static let documents = [
        Acceptance(
            "pdf", mediaType: "application/pdf", family: .pdf, rule: .oneOf(["application/pdf"])),
        Acceptance(
            "rtf", mediaType: "application/rtf", family: .text,
            rule: .oneOf(["text/rtf", "application/rtf"])),
        Acceptance(
            "zip", mediaType: "application/zip", family: .archive,
            rule: .container(["application/zip"] + inZip, entries: [])),
    ]

    private static let openDocuments = [
        open("odt", "text", .text), open("ods", "spreadsheet", .spreadsheet),
        open("odp", "presentation", .slides),
    ]

    private static let office = [
        ooxml("docx", "wordprocessingml.document", folder: "word/", .text),
        ooxml("xlsx", "spreadsheetml.sheet", folder: "xl/", .spreadsheet),
        ooxml("pptx", "presentationml.presentation", folder: "ppt/", .slides),
        compound("doc", "application/msword", .text),
        compound("xls", "application/vnd.ms-excel", .spreadsheet),
        compound("ppt", "application/vnd.ms-powerpoint", .slides),
    ]

    private static let texts = [
        Acceptance("txt", mediaType: "text/plain", family: .text, rule: .text),
        Acceptance("md", "markdown", mediaType: "text/markdown", family: .text, rule: .text),
        Acceptance("csv", mediaType: "text/csv", family: .spreadsheet, rule: .text),
        Acceptance("ics", mediaType: "text/calendar", family: .other, rule: .text),
        Acceptance("vcf", mediaType: "text/vcard", family: .other, rule: .text),
        Acceptance("eml", mediaType: "message/rfc822", family: .other, rule: .letter),
    ]

    private static let media = [
        picture("png"), picture("jpg", "jpeg", kind: "jpeg"), picture("webp"), picture("gif"),
        Acceptance("mp3", mediaType: "audio/mpeg", family: .sound, rule: .mpegAudio),
        Acceptance(
            "ogg", "oga", mediaType: "audio/ogg", family: .sound,
            rule: .oneOf(["audio/ogg", "video/ogg", "application/ogg"])),
        Acceptance(
            "mp4", mediaType: "video/mp4", family: .video,
            rule: .oneOf(["video/mp4", "video/x-m4v", "audio/mp4"])),
    ]

    /// What libmagic may call an ordinary zip that holds a document.
    private static let inZip =
        ["text", "spreadsheet", "presentation"].map { openPrefix + $0 }
        + [
            "wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation",
        ].map { ooxmlPrefix + $0 }

    private static let openPrefix = "application/vnd.oasis.opendocument."
    private static let ooxmlPrefix = "application/vnd.openxmlformats-officedocument."

    private static func picture(
        _ name: String, _ other: String? = nil, kind: String? = nil
    ) -> Acceptance {
        let mediaType = "image/" + (kind ?? name)
        let type = FileType(mediaType: mediaType, fileExtension: name, family: .picture)
        let extensions = [name, other].compactMap { $0 }
        return Acceptance(type: type, extensions: extensions, rule: .oneOf([mediaType]))
    }

    private static func open(
        _ fileExtension: String, _ kind: String, _ family: FileFamily
    ) -> Acceptance {
        let mediaType = openPrefix + kind
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .container([mediaType], entries: ["content.xml", "META-INF/manifest.xml"]))
    }

    private static func ooxml(
        _ fileExtension: String, _ kind: String, folder: String, _ family: FileFamily
    ) -> Acceptance {
        let mediaType = ooxmlPrefix + kind
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .container([mediaType], entries: ["[Content_Types].xml", folder]))
    }

    /// The formats of before 2007: libmagic often knows only their container.
    private static func compound(
        _ fileExtension: String, _ mediaType: String, _ family: FileFamily
    ) -> Acceptance {
        let containers = [
            "application/CDFV2", "application/x-ole-storage", "application/vnd.ms-office",
        ]
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .oneOf([mediaType] + containers))
    }
}
