/*
 * The weightings of shared/allocation/robustness-sampling.ts in plain C, to measure against: the same seeded
 * numbers, the same marks and amounts, a distribution sort, funded by rank in one frame, and the same counts.
 *
 * Reads "applications criteria samples frame" and one line per application, "kroner mark mark ...", with the
 * applications in the order of their ids. Writes the milliseconds of processor time, then "funded rank-sum" per
 * application. With the argument qsort it sorts by the library's qsort instead.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BLOCK 500

static uint32_t a, b, c, d, mix;

static uint32_t next_seed(void) {
  mix += 0x9e3779b9u;
  uint32_t z = mix;
  z = (z ^ (z >> 16)) * 0x85ebca6bu;
  z = (z ^ (z >> 13)) * 0xc2b2ae35u;
  return z ^ (z >> 16);
}

static void start_stream(uint32_t seed, uint32_t stream) {
  mix = seed;
  mix = next_seed() ^ (stream * 0x27d4eb2fu);
  a = next_seed();
  b = next_seed();
  c = next_seed();
  d = next_seed();
}

static uint32_t next(void) {
  uint32_t times5 = b * 5u;
  uint32_t result = ((times5 << 7) | (times5 >> 25)) * 9u;
  uint32_t shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = (d << 11) | (d >> 21);
  return result;
}

static double draw(void) {
  double high = next() >> 5, low = next() >> 6;
  return (high * 67108864.0 + low) / 9007199254740992.0;
}

typedef struct {
  double key;
  int place;
} item;

static int better_first(const void *x, const void *y) {
  const item *p = x, *q = y;
  if (p->key != q->key) return p->key > q->key ? -1 : 1;
  return p->place - q->place;
}

int main(int argc, char **argv) {
  int n, criteria, samples;
  double frame;
  if (scanf("%d %d %d %lf", &n, &criteria, &samples, &frame) != 4) return 1;
  double *cost = malloc(n * sizeof *cost), *marks = malloc((size_t)n * criteria * sizeof *marks);
  for (int i = 0; i < n; i++) {
    if (scanf("%lf", cost + i) != 1) return 1;
    for (int k = 0; k < criteria; k++)
      if (scanf("%lf", marks + (size_t)k * n + i) != 1) return 1;
  }
  int by_library = argc > 1 && strcmp(argv[1], "qsort") == 0;
  int buckets = 16;
  while (buckets < n) buckets *= 2;
  uint32_t *times = calloc((size_t)n * n, sizeof *times), *funded = calloc(n, sizeof *funded);
  double *w = malloc(criteria * sizeof *w), *s = malloc(n * sizeof *s);
  item *sorted = malloc(n * sizeof *sorted), *unsorted = malloc(n * sizeof *unsorted);
  int *starts = malloc((buckets + 1) * sizeof *starts), *bucket_of = malloc(n * sizeof *bucket_of);

  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (int sample = 0; sample < samples; sample++) {
    if (sample % BLOCK == 0) start_stream(1, sample / BLOCK + 1);
    for (int k = 0; k < criteria - 1; k++) {
      double drawn = draw();
      int at = k;
      for (; at > 0 && w[at - 1] > drawn; at--) w[at] = w[at - 1];
      w[at] = drawn;
    }
    w[criteria - 1] = 1;
    for (int k = criteria - 1; k > 0; k--) w[k] -= w[k - 1];
    for (int i = 0; i < n; i++) s[i] = w[0] * marks[i];
    for (int k = 1; k < criteria; k++)
      for (int i = 0; i < n; i++) s[i] += w[k] * marks[(size_t)k * n + i];
    double low = INFINITY, high = -INFINITY;
    for (int i = 0; i < n; i++) {
      double key = floor(s[i] * 1e9 + 0.5);
      unsorted[i].key = key;
      unsorted[i].place = i;
      if (key < low) low = key;
      if (key > high) high = key;
    }
    if (by_library) {
      memcpy(sorted, unsorted, n * sizeof *sorted);
      qsort(sorted, n, sizeof *sorted, better_first);
    } else {
      double scale = high > low ? (buckets - 1) / (high - low) : 0;
      memset(starts, 0, (buckets + 1) * sizeof *starts);
      for (int i = 0; i < n; i++) {
        bucket_of[i] = (int)((high - unsorted[i].key) * scale);
        starts[bucket_of[i] + 1]++;
      }
      for (int x = 1; x < buckets; x++) starts[x] += starts[x - 1];
      for (int i = 0; i < n; i++) sorted[starts[bucket_of[i]]++] = unsorted[i];
      for (int at = 1; at < n; at++) {
        item moved = sorted[at];
        int before = at - 1;
        for (; before >= 0 && sorted[before].key < moved.key; before--) sorted[before + 1] = sorted[before];
        sorted[before + 1] = moved;
      }
    }
    double left = frame;
    for (int at = 0; at < n; at++) {
      int i = sorted[at].place;
      times[(size_t)i * n + at]++;
      if (cost[i] <= left) {
        left -= cost[i];
        funded[i]++;
      }
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  printf("%.2f\n", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6);
  for (int i = 0; i < n; i++) {
    double ranks = 0;
    for (int at = 0; at < n; at++) ranks += (double)(at + 1) * times[(size_t)i * n + at];
    printf("%u %.0f\n", funded[i], ranks);
  }
  return 0;
}
