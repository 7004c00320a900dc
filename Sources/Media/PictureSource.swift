/// The file of a picture, in memory, with what its header says.
struct PictureSource {
    /// Its bytes, which stay where they are while the picture is worked on.
    let bytes: UnsafeRawBufferPointer
    let reader: ByteReader
    let facts: PictureFacts

    /// Works on a file whose header is within all limits.
    static func with<T>(
        _ file: [UInt8], _ work: (PictureSource) throws(PictureError) -> T
    ) throws(PictureError) -> T {
        let facts = try PictureHeader.facts(in: file)
        try PictureCost.check(facts, file)
        // The `Result` carries the typed error out of the buffer.
        let result = file.withUnsafeBytes { bytes in
            Result { () throws(PictureError) in
                try work(PictureSource(bytes: bytes, reader: ByteReader(file), facts: facts))
            }
        }
        return try result.get()
    }

    /// False for what the decoder would complete with pixels of its own.
    var isComplete: Bool {
        switch facts.format {
        case .jpeg: JPEGSegments.isComplete(reader)
        case .gif: GIFBlocks.isComplete(reader)
        case .png: PNGChunks.isComplete(reader)
        case .webp: true
        }
    }
}
