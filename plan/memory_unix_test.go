//go:build unix

package plan

import "syscall"

// peakMemory is the most memory, in MiB, that the process had so far. Linux counts in KiB.
func peakMemory() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Maxrss) / 1024
}
