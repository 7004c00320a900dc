import Glibc

/// Collects a multipart form: text in memory, files in temporary files.
struct MultipartForm: ~Copyable {
    private(set) var fields = FormFields()
    private(set) var files: [UploadedFile] = []
    private let allowance: MultipartAllowance
    /// Why files are thrown away unstored; set for good once the disk refuses one.
    private var discards: UploadedFile.Discard?
    private var part: PartHead?
    private var text: [UInt8] = []
    private var textSize = 0
    private var fileSize = 0
    private var partCount = 0
    private var file: TemporaryFile?

    init(_ allowance: MultipartAllowance, discardsFiles: Bool) {
        self.allowance = allowance
        discards = discardsFiles ? .unwanted : nil
    }

    deinit {
        if let file { unlink(file.path) }
        for file in files where !file.isDiscarded { unlink(file.path) }
    }

    /// Keeps what the parser has found.
    mutating func take(_ event: MultipartParser.Event) throws(RequestError) {
        switch event {
        case .part(let head):
            partCount += 1
            guard partCount <= allowance.partLimit else { throw .tooManyParts }
            (part, text, fileSize) = (head, [], 0)
        case .data(let bytes):
            if part?.fileName == nil { try keepText(bytes) } else { try keepFile(bytes) }
        case .endOfPart: try endPart()
        }
    }

    private mutating func keepText(_ bytes: ArraySlice<UInt8>) throws(RequestError) {
        textSize += bytes.count
        guard textSize <= allowance.textLimit else { throw .bodyTooLarge }
        text += bytes
    }

    private mutating func keepFile(_ bytes: ArraySlice<UInt8>) throws(RequestError) {
        fileSize += bytes.count
        guard fileSize <= allowance.fileLimit else { throw .bodyTooLarge }
        guard discards == nil else { return }
        do {
            if file == nil { file = try TemporaryFile(in: allowance.folder) }
            try file?.write(bytes)
        } catch {
            loseFile()
        }
    }

    /// The disk is full: the rest of the form is still read, so that its text can be given back.
    private mutating func loseFile() {
        if let path = file?.path { unlink(path) }
        file = nil
        discards = .noRoom
    }

    private mutating func endPart() throws(RequestError) {
        guard let part else { return }
        self.part = nil
        guard let fileName = part.fileName else {
            guard let value = String(validating: text, as: UTF8.self) else {
                throw .malformedMultipart
            }
            fields.append(part.name, value)
            return
        }
        // A browser sends an empty, nameless file for a field left empty.
        if fileName.isEmpty && fileSize == 0 { return }
        if file == nil && discards == nil {
            do { file = try TemporaryFile(in: allowance.folder) } catch { loseFile() }
        }
        files.append(
            UploadedFile(
                field: part.name, fileName: ContentDisposition.safe(fileName), type: part.type,
                path: file?.path ?? "", size: fileSize, sha256: file?.digest() ?? [],
                discarded: file == nil ? discards : nil))
        file = nil
    }
}
