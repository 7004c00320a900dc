import Glibc

/// Collects a multipart form: text in memory, files in temporary files.
struct MultipartForm: ~Copyable {
    private(set) var fields = FormFields()
    private(set) var files: [UploadedFile] = []
    private let allowance: MultipartAllowance
    /// Why files are thrown away unstored; set for good once there is no room for one.
    private(set) var discard: UploadedFile.Discard?
    private let permit: UploadPermit?
    private var part: PartHead?
    private var text: [UInt8] = []
    private var textSize = 0
    private var fileSize = 0
    private var partCount = 0
    private var file: TemporaryFile?

    /// - permit: the right to store files; without one they are thrown away, for the reason
    ///   `discard`.
    init(
        _ allowance: MultipartAllowance, _ permit: UploadPermit?, _ discard: UploadedFile.Discard?
    ) {
        self.allowance = allowance
        self.permit = permit
        self.discard = permit == nil ? discard ?? .unwanted : discard
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
        guard discard == nil else { return }
        if let refusal = permit?.refusal(
            of: bytes.count, in: allowance.folder, floor: allowance.floor)
        {
            return loseFile(refusal)
        }
        do {
            if file == nil { file = try TemporaryFile(in: allowance.folder) }
            try file?.write(bytes)
        } catch {
            loseFile(.noRoom)
        }
    }

    /// There is no room: text that follows is still read, so that it can be given back.
    private mutating func loseFile(_ reason: UploadedFile.Discard) {
        if let path = file?.path { unlink(path) }
        file = nil
        discard = reason
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
        if file == nil && discard == nil {
            do { file = try TemporaryFile(in: allowance.folder) } catch { loseFile(.noRoom) }
        }
        files.append(
            UploadedFile(
                field: part.name, fileName: ContentDisposition.safe(fileName), type: part.type,
                path: file?.path ?? "", size: fileSize, sha256: file?.digest() ?? [],
                discarded: file == nil ? discard : nil))
        file = nil
    }
}
