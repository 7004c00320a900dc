import CVips

extension Canvas {
    /// The picture of a file, as the file has it; nothing is decoded yet.
    /// - Parameter shrink: of a JPEG or WebP, to what part of its width and height: 1, 2, 4, 8.
    static func open(_ source: PictureSource, shrink: Int = 1) throws(PictureError) -> Canvas {
        guard VipsLibrary.isStarted, source.isComplete else { throw .undecodable }
        let whole = try Canvas(owning: image(of: source, shrink: 1)).told(by: source)
        // What was weighed is what is decoded, whatever else the file says of itself.
        guard whole.width <= source.facts.width, whole.height <= source.facts.height else {
            throw .undecodable
        }
        guard shrink > 1 else { return whole }
        return try Canvas(owning: image(of: source, shrink: shrink))
    }

    private static func image(
        of source: PictureSource, shrink: Int
    ) -> UnsafeMutablePointer<VipsImage>? {
        let (bytes, count) = (source.bytes.baseAddress, source.bytes.count)
        return switch source.facts.format {
        case .jpeg: parvis_vips_jpeg(bytes, count, Int32(shrink))
        case .webp: parvis_vips_webp(bytes, count, Int32(shrink))
        case .gif: parvis_vips_gif(bytes, count)
        case .png: parvis_vips_png(bytes, count)
        }
    }

    /// With what libvips passes over in a PNG.
    private func told(by source: PictureSource) throws(PictureError) -> Canvas {
        guard source.facts.format == .png else { return self }
        let orientation = Orientation.read(fromPNG: source.reader, note: note)
        let profile = PNGColours.profile(in: source.reader)
        return try then { parvis_vips_told($0, Int32(orientation), profile) }
    }

    /// What a PNG says in a text of some name.
    private func note(_ name: String) -> [UInt8]? {
        var count = 0
        guard let bytes = parvis_vips_note(image, name, &count) else { return nil }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// Upright and in the colours of screens, in 8 bits a channel.
    func ready() throws(PictureError) -> Canvas {
        try inBytes().inColoursOfScreens().upright()
    }

    /// Turned rows come from all over the picture: it is held whole.
    private func upright() throws(PictureError) -> Canvas {
        guard orientation > 1 else { return self }
        return try then(parvis_vips_held).then(parvis_vips_upright)
    }

    /// Of the two bytes of a deep channel, the higher.
    private func inBytes() throws(PictureError) -> Canvas {
        switch vips_image_guess_interpretation(image) {
        case VIPS_INTERPRETATION_B_W, VIPS_INTERPRETATION_sRGB, VIPS_INTERPRETATION_CMYK: self
        default: try then { parvis_vips_in_space($0, self.space) }
        }
    }

    /// Of light or of three colours, without a profile that says more.
    private var space: VipsInterpretation {
        isGrey ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB
    }

    /// Converted to sRGB from the profile of the file, since without one that is what a browser
    /// takes it for. A profile of other colours than the picture's says nothing.
    private func inColoursOfScreens() throws(PictureError) -> Canvas {
        let isInk = vips_image_guess_interpretation(image) == VIPS_INTERPRETATION_CMYK
        let isTold = profileSpace == (isInk ? "CMYK" : isGrey ? "GRAY" : "RGB ")
        guard isInk || isTold else { return self }
        let converted = try then {
            parvis_vips_converted($0, isTold ? 1 : 0, isInk ? "cmyk" : "srgb")
        }
        return isGrey ? try converted.then { parvis_vips_in_space($0, self.space) } : converted
    }

    /// The colours that the profile is of (ICC.1:2022 section 7.2.6); nil without a profile.
    private var profileSpace: String? {
        var count = 0
        guard let bytes = parvis_vips_profile(image, &count), count > 128 else { return nil }
        let head = UnsafeRawBufferPointer(start: bytes, count: count)
        return String(decoding: head[16..<20], as: UTF8.self)
    }
}
