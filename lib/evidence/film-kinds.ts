type Demuxer = { demuxer: string; names?: string }

const mov = { demuxer: 'mov', names: 'mov,mp4,m4a,3gp,3g2,mj2' }
const matroska = { demuxer: 'matroska', names: 'matroska,webm' }

/** What ffmpeg reads each type as. Types that are not here are kept as they are only. */
export const demuxers: Record<string, Demuxer> = {
  'video/mp4': mov,
  'video/quicktime': mov,
  'video/x-m4v': mov,
  'video/3gpp': mov,
  'video/3gpp2': mov,
  'video/webm': matroska,
  'video/matroska': matroska,
  'video/vnd.avi': { demuxer: 'avi' },
  'video/mpeg': { demuxer: 'mpeg' },
  'video/MP1S': { demuxer: 'mpeg' },
  'video/MP2P': { demuxer: 'mpeg' },
  'video/mp2t': { demuxer: 'mpegts' },
  'video/ogg': { demuxer: 'ogg' },
  'video/x-ms-asf': { demuxer: 'asf' },
  'video/x-flv': { demuxer: 'flv' },
  'audio/mp4': mov,
  'audio/x-m4a': mov,
  'audio/mpeg': { demuxer: 'mp3' },
  'audio/aac': { demuxer: 'aac' },
  'audio/wav': { demuxer: 'wav' },
  'audio/ogg': { demuxer: 'ogg' },
  'audio/ogg; codecs=opus': { demuxer: 'ogg' },
  'audio/flac': { demuxer: 'flac' },
  'audio/amr': { demuxer: 'amr' },
  'audio/aiff': { demuxer: 'aiff' },
  'audio/x-ms-asf': { demuxer: 'asf' },
}
